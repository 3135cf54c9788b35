/*
 * stance_cues.c
 *	  Cues of opposition and support, by language.
 *
 * Every form is a whole word or phrase; * stands for endings.  A longer cue
 * covers the shorter ones inside it, which is how "opposed to" differs from
 * "opposed" and "not only" from "not".  Verbs that merely deal with a thing
 * ("address", "reduce") are neutral: they end the reach of the verb before.
 * A bare "against" opposes nothing by itself: violence against women is no
 * opposition to women.
 */
#include "postgres.h"
#include "base/compat.h"

#include "matching/stance.h"

static const StanceLanguage languages[] = {
	{
		.tag = "en",
		.lists = {
			[CUE_OPPOSE] =
			"oppose;opposes;opposing;opposed to;opposition to;object to;objects to;reject;rejects;"
			"rejecting;rejection of;resist;resists;resisting;resistance to;avoid;avoids;avoiding;"
			"avoidance of;refrain from;refrains from;refraining from;abstain from;abstaining from;"
			"condemn;condemns;condemning;condemnation of;denounce;denounces;denouncing;deplore;"
			"deplores;combat;combats;combating;combatting;fight;fights;fighting;fight against;"
			"fighting against;struggle against;battle against;war on;campaign against;act against;"
			"action against;measures against;stand against;stands against;guard against;"
			"guarding against;unite against;united against;speak out against;vote against;"
			"work against;protection against;protect against;to counter;must counter;should counter;will counter;"
			"can counter;we counter;jointly counter;and counter;counters;countering;curb;curbs;"
			"curbing;eliminate;eliminates;eliminating;elimination of;eradicate;eradicates;"
			"eradicating;eradication of;ban;bans;banning;ban on;prohibit;prohibits;prohibiting;"
			"prohibition of;prohibition on;outlaw;outlaws;outlawing;forbid;forbids;abolish;abolishes;"
			"abolishing;abolition of;dismantle;dismantling;abandon;abandons;abandoning;renounce;"
			"renounces;renouncing;discard;discarding;put an end to;putting an end to;bring an end to;"
			"end to;say no to;saying no to;no to;no place for;no room for;no justification for;"
			"no tolerance for;zero tolerance for;zero tolerance of;instead of;rather than;free from;"
			"free of;prevention of;deter;deters;deterring;hinder;hinders;hindering;undermine;"
			"undermines;undermining;obstruct;obstructs;obstructing;are against;is against;am against;"
			"were against;be against;firmly against;strongly against;resolutely against;lifting of;"
			"removal of;remove;removes;removing;regret;regrets;regretting;halt;halts;halting;"
			"repudiate;repudiates;ending;immediate end of",
			[CUE_OPPOSE_PARTICIPLE] =
			"opposed;rejected;resisted;avoided;condemned;denounced;combated;combatted;fought;"
			"fought against;countered;curbed;eliminated;eradicated;banned;prohibited;outlawed;"
			"forbidden;abolished;dismantled;abandoned;renounced;discarded;prevented;stopped;ended;"
			"put an end to;refused;discouraged;guarded against;lifted;removed;halted",
			[CUE_OPPOSE_BACK] =
			"unacceptable;inadmissible;intolerable;inexcusable;impermissible;must end now;must stop now;"
			"must cease;should cease;has no place;have no place;opposed by;rejected by;condemned by",
			[CUE_OPPOSE_FROM] =
			"prevent;prevents;preventing;stop;stops;stopping;keep;keeps;keeping;prohibit;discourage;"
			"discourages;discouraging;must stop;should stop;must end;should end;to end",
			[CUE_SUPPORT] =
			"support;supports;supporting;support for;in favour of;in favor of;favour;favor;favours;"
			"favors;promote;promotes;promoting;promotion of;strengthen;strengthens;strengthening;"
			"strengthening of;uphold;upholds;upholding;encourage;encourages;encouraging;"
			"encouragement of;foster;fosters;fostering;advance;advances;advancing;advocate;advocates;"
			"advocating;champion;champions;championing;enhance;enhances;enhancing;enhancement of;"
			"improve;improves;improving;improvement of;increase;increases;increasing;boost;boosts;"
			"boosting;deepen;deepens;deepening;expand;expands;expanding;maintain;maintains;"
			"maintaining;maintenance of;preserve;preserves;preserving;preservation of;safeguard;"
			"safeguards;safeguarding;protect;protects;protecting;protection of;defend;defends;"
			"defending;ensure;ensures;ensuring;guarantee;guarantees;guaranteeing;facilitate;"
			"facilitates;facilitating;pursue;pursues;pursuing;practise;practice;practises;practising;"
			"practicing;embrace;embraces;embracing;endorse;endorses;endorsing;welcome;welcomes;"
			"welcoming;adhere to;adheres to;adhering to;adherence to;commit to;commits to;"
			"committed to;commitment to;dedicated to;call for;calls for;calling for;build;builds;"
			"building;raise;raises;raising;accelerate;accelerates;accelerating;invest in;invests in;"
			"investing in;consolidate;consolidates;consolidating;reaffirm;reaffirms;respect;respects;"
			"respecting;accept;accepts;accepting;tolerate;tolerates;condone;allow;allows;allowing;permit;"
			"permits;step up;stepping up;scale up;scaling up;work for;strive for;striving for;yes to;"
			"hope for;hopes for;look forward to;looks forward to;looking forward to;aspire to;aspires to;"
			"stand for;stands for;justify;justifies;resume;resumes;resuming;resumption of;establish;"
			"establishing;establishment of;implement;implementing;implementation of;achieve;achieves;"
			"achieving;restore;restores;restoring;empower;empowers;empowering",
			[CUE_SUPPORT_PARTICIPLE] =
			"supported;promoted;strengthened;upheld;encouraged;fostered;advanced;advocated;enhanced;"
			"improved;increased;boosted;deepened;expanded;maintained;preserved;safeguarded;protected;"
			"defended;ensured;guaranteed;facilitated;pursued;practised;practiced;embraced;endorsed;"
			"welcomed;adhered to;accelerated;consolidated;reaffirmed;respected;tolerated;accepted;"
			"justified;condoned;allowed;permitted;empowered;restored;established;achieved",
			[CUE_SUPPORT_BACK] =
			"essential;indispensable;vital;imperative;is welcome;are welcome;most welcome;"
			"of great importance;of utmost importance;acceptable;justifiable;supported by;promoted by;"
			"endorsed by;advanced by;deserves support;deserve support",
			[CUE_NEUTRAL] =
			"not only;through;under the pretext of;on the pretext of;under the guise of;in the name of;"
			"by means of;during;amid;require;requires;requiring;address;addresses;addressing;tackle;tackles;tackling;reduce;reduces;"
			"reducing;narrow;narrows;narrowing;bridge;bridges;bridging;close;closing;overcome;"
			"overcoming;mitigate;mitigating;alleviate;alleviating;face;faces;facing;meet;meets;"
			"meeting;manage;managing;regulate;regulates;regulating;control;controls;controlling;"
			"discuss;discusses;discussing;consider;considers;considering;study;studies;examine;"
			"examining;respond to;responding to;adapt to;cope with;deal with;dealing with;resolve;"
			"resolving;settle;settling;use;uses;using;recognize;recognise;recognizing;recognising;"
			"note;notes;noting;fuel;fuels;fuelling;fueling;cause;causes;causing;lead to;leads to;"
			"leading to;threaten;threatens;threatening",
			[CUE_NEGATION] =
			"not;never;cannot;can't;don't;doesn't;didn't;won't;shouldn't;mustn't;isn't;aren't;neither;"
			"nor;no longer;no country;no countries;no state;no nation;no government;no one;nobody;none;"
			"refuse to;refuses to;fail to;fails to;failed to;failure to",
			[CUE_AUXILIARY] = "be;been;being;get",
			[CUE_FINITE_AUXILIARY] = "is;are;was;were;am",
			[CUE_BREAK] =
			"should;must;shall;will;would;can;could;may;might;has;have;had;needs;need to;ought;which;who;"
			"whose;where;despite;without",
			[CUE_FROM] = "from",
			[CUE_SUBJECT] =
			"we;they;i;he;she;it;but;however;while;whereas;although;though;yet;because;since;unless;if;"
			"when;therefore;thus",
			[CUE_LINK] =
			"attempt to;attempts to;attempts at;effort to;efforts to;those who;all who;anyone who;"
			"those that;countries that;states that;acts that;action that;actions that;measures that;"
			"practices that;policies that;activities that;steps that;forces that;laws that;calls to;"
			"plans to;moves to",
			[CUE_AGAINST] = "against",
			[CUE_NOTHING] =
			"capacity building;confidence building;peace building;institution building;"
			"nation building;state building;use of;the use of;lifted out",
		},
	},
	{
		.tag = "fr",
		.lists = {
			[CUE_OPPOSE] =
			"opposer;opposons;oppose;opposent;opposant;opposés;opposé à;opposée à;opposition à;"
			"rejeter;rejetons;rejette;rejettent;rejetant;rejet;refuser;refusons;refuse;refusent;"
			"refusant;refus;condamner;condamnons;condamne;condamnent;condamnant;condamnation;"
			"dénoncer;dénonçons;dénonce;dénoncent;éviter;évitons;évite;évitent;évitant;combattre;"
			"combattons;combat;combattent;combattant;lutter contre;luttons contre;lutte contre;"
			"luttant contre;combat contre;se prémunir contre;prémunir contre;agir contre;"
			"mesures contre;voter contre;élever contre;élevons contre;éliminer;éliminons;éliminant;"
			"élimination;éradiquer;éradication;interdire;interdisons;interdit;interdisant;"
			"interdiction;bannir;bannissons;abolir;abolition;proscrire;renoncer à;renonçons à;"
			"abandonner;abandonnons;mettre fin à;mettre fin aux;mettre fin au;mettre un terme;"
			"contrer;enrayer;endiguer;abstenir de;abstenir d';non à;non au;non aux;au lieu de;"
			"plutôt que;exempt de;exempte de;prévention;faire obstacle;entraver;entraves à",
			[CUE_OPPOSE_PARTICIPLE] =
			"rejeté;rejetée;rejetés;rejetées;condamné;condamnée;condamnés;condamnées;combattu;"
			"combattue;combattus;combattues;évité;évitée;évités;évitées;éliminé;éliminée;éliminés;"
			"éliminées;interdite;interdits;interdites;banni;bannie;bannis;bannies;proscrit;proscrite;"
			"proscrits;proscrites;dénoncé;dénoncée;dénoncés;dénoncées;prévenu;prévenue;prévenus;"
			"prévenues;abandonné;abandonnée;abandonnés;abandonnées",
			[CUE_OPPOSE_BACK] =
			"inacceptable;inacceptables;inadmissible;inadmissibles;intolérable;intolérables;"
			"doit cesser;doivent cesser;n'ont pas leur place;n'a pas sa place",
			[CUE_OPPOSE_FROM] =
			"prévenir;prévenons;prévient;empêcher;empêchons;empêche;empêchent;empêchant;arrêter",
			[CUE_SUPPORT] =
			"soutenir;soutenons;soutient;soutiennent;soutenant;soutien à;appuyer;appuyons;appuie;"
			"appuient;appui à;promouvoir;promouvons;promeut;promouvant;promotion;renforcer;"
			"renforçons;renforce;renforcent;renforçant;renforcement;encourager;encourageons;"
			"encourage;encouragent;encourageant;favoriser;favorisons;favorise;favorisant;défendre;"
			"défendons;défend;défendent;défense;préserver;préservons;préserve;préservation;protéger;"
			"protégeons;protège;protégeant;protection;garantir;garantissons;garantit;assurer;"
			"assurons;assure;maintenir;maintenons;maintien;améliorer;améliorons;améliorant;"
			"amélioration;accroître;augmenter;développer;développons;approfondir;approfondissons;"
			"élargir;consolider;consolidons;accélérer;faciliter;facilitons;pratiquer;pratiquons;"
			"poursuivre;adhérer à;attaché à;attachée à;attachés à;attachement à;prôner;prônons;prône;"
			"plaider pour;plaidons pour;en faveur de;en faveur du;en faveur des;respecter;respectons;"
			"respect;saluer;saluons",
			[CUE_SUPPORT_PARTICIPLE] =
			"soutenu;soutenue;soutenus;soutenues;appuyé;appuyée;appuyés;appuyées;promu;promue;promus;"
			"promues;renforcé;renforcée;renforcés;renforcées;encouragé;encouragée;encouragés;"
			"encouragées;favorisé;favorisée;favorisés;favorisées;défendu;défendue;défendus;défendues;"
			"préservé;préservée;préservés;préservées;protégé;protégée;protégés;protégées;garanti;"
			"garantie;garantis;garanties;respecté;respectée;respectés;respectées;amélioré;améliorée;"
			"améliorés;améliorées",
			[CUE_SUPPORT_BACK] =
			"essentiel;essentielle;essentiels;essentielles;indispensable;indispensables;primordial;"
			"primordiale",
			[CUE_NEUTRAL] =
			"non seulement;réduire;réduisons;réduction;combler;comblons;aborder;traiter;faire face à;"
			"relever;gérer;réglementer;réguler;encadrer;examiner;utiliser;reconnaître;surmonter;"
			"atténuer;répondre à",
			[CUE_NEGATION] = "ne;n';pas;jamais;ni;refuser de;refuse de;n'est;n'a;n'ont;n'y",
			[CUE_AUXILIARY] = "être;été;étant",
			[CUE_FINITE_AUXILIARY] = "est;sont;soit;soient;était;étaient;sera;seront",
			[CUE_BREAK] =
			"doit;doivent;devons;devrait;devraient;faut;peut;peuvent;pourrait;mais;cependant;"
			"toutefois;tandis que;alors que;bien que;car;parce que;qui;dont;où;si;lorsque;sans;malgré",
			[CUE_FROM] = "de ne;ne tombe;ne tombent;de tomber",
			[CUE_LINK] =
			"tentative de;tentatives de;tentatives visant à;efforts pour;efforts visant à;ceux qui;"
			"celles qui;actes qui;actions qui;mesures qui;politiques qui",
			[CUE_AGAINST] = "contre",
		},
	},
	{
		.tag = "es",
		.lists = {
			[CUE_OPPOSE] =
			"oponer;oponerse;oponemos;opone;oponen;oponiéndose;opuesto a;opuestos a;oposición a;"
			"oposición al;rechazar;rechazamos;rechaza;rechazan;rechazando;rechazo a;rechazo al;"
			"rechazo de;condenar;condenamos;condena;condenan;condenando;denunciar;denunciamos;"
			"denuncia;evitar;evitamos;evita;evitan;evitando;combatir;combatimos;combate;combaten;"
			"combatiendo;luchar contra;luchamos contra;lucha contra;luchando contra;combate contra;"
			"medidas contra;actuar contra;votar contra;protección contra;contrarrestar;eliminar;"
			"eliminamos;eliminando;eliminación;erradicar;erradicación;prohibir;prohibimos;prohíbe;"
			"prohíben;prohibición;abolir;abolición;proscribir;renunciar a;abandonar;poner fin a;"
			"poner fin al;poner término;frenar;abstenerse de;no a;no al;en lugar de;en vez de;"
			"libre de;libres de;prevención;obstaculizar;socavar;en contra de;en contra del;oponernos",
			[CUE_OPPOSE_PARTICIPLE] =
			"rechazado;rechazada;rechazados;rechazadas;condenado;condenada;condenados;condenadas;"
			"combatido;combatida;combatidos;combatidas;evitado;evitada;evitados;evitadas;eliminado;"
			"eliminada;eliminados;eliminadas;prohibido;prohibida;prohibidos;prohibidas;proscrito;"
			"proscrita;proscritos;proscritas;erradicado;erradicada;erradicados;erradicadas;prevenido;"
			"prevenida",
			[CUE_OPPOSE_BACK] =
			"inaceptable;inaceptables;inadmisible;inadmisibles;intolerable;intolerables;debe cesar;"
			"deben cesar;no tiene cabida;no tienen cabida;rechazarse;condenarse;combatirse;evitarse;"
			"eliminarse;prohibirse;prevenirse",
			[CUE_OPPOSE_FROM] =
			"impedir;impedimos;impide;impiden;impidiendo;prevenir;prevenimos;previene;detener",
			[CUE_SUPPORT] =
			"apoyar;apoyamos;apoya;apoyan;apoyando;apoyo a;apoyo al;respaldar;respaldamos;respalda;"
			"respaldo a;promover;promovemos;promueve;promueven;promoviendo;promoción;fortalecer;"
			"fortalecemos;fortalece;fortaleciendo;fortalecimiento;reforzar;reforzamos;refuerza;"
			"alentar;alentamos;alienta;fomentar;fomentamos;fomenta;fomentando;fomento;impulsar;"
			"impulsamos;impulsa;defender;defendemos;defiende;defienden;defensa;preservar;preservamos;"
			"preservación;proteger;protegemos;protege;protegiendo;protección;salvaguardar;garantizar;"
			"garantizamos;garantiza;asegurar;aseguramos;mantener;mantenemos;mantenimiento;mejorar;"
			"mejoramos;mejora;aumentar;aumentamos;ampliar;ampliamos;profundizar;consolidar;acelerar;"
			"facilitar;facilitamos;practicar;practicamos;perseguir;adherirse a;comprometidos con;"
			"comprometido con;compromiso con;abogar por;abogamos por;aboga por;a favor de;"
			"a favor del;en favor de;respetar;respetamos;respeto;acoger con satisfacción;desarrollar",
			[CUE_SUPPORT_PARTICIPLE] =
			"apoyado;apoyada;apoyados;apoyadas;promovido;promovida;promovidos;promovidas;fortalecido;"
			"fortalecida;fortalecidos;fortalecidas;reforzado;reforzada;reforzados;reforzadas;"
			"fomentado;fomentada;defendido;defendida;defendidos;defendidas;preservado;preservada;"
			"protegido;protegida;protegidos;protegidas;garantizado;garantizada;respetado;respetada;"
			"respetados;respetadas",
			[CUE_SUPPORT_BACK] =
			"esencial;esenciales;indispensable;indispensables;imprescindible;vital;fortalecerse;"
			"reforzarse;promoverse;fomentarse;apoyarse;respetarse;protegerse;garantizarse",
			[CUE_NEUTRAL] =
			"no solo;no sólo;no solamente;reducir;reducimos;reducción;cerrar;abordar;abordamos;"
			"enfrentar;afrontar;hacer frente a;gestionar;regular;controlar;examinar;utilizar;"
			"reconocer;superar;mitigar;responder a",
			[CUE_NEGATION] = "no;nunca;jamás;ni;tampoco;negarse a",
			[CUE_AUXILIARY] = "ser;sido;siendo;sea;sean",
			[CUE_FINITE_AUXILIARY] = "es;son;está;están;era;eran;fue;fueron;será;serán",
			[CUE_BREAK] =
			"debe;deben;debemos;debería;deberían;hay que;tenemos que;puede;pueden;pero;sin embargo;"
			"mientras;aunque;porque;pues;cuyo;cuya;donde;cuando;quien;sin;pese a",
			[CUE_FROM] = "que caigan;que caiga;caigan;caiga",
			[CUE_LINK] =
			"intento de;intentos de;esfuerzos por;esfuerzos para;quienes;los que;las que;actos que;"
			"acciones que;medidas que;políticas que",
			[CUE_AGAINST] = "contra",
		},
	},
	{
		.tag = "ru",
		.lists = {
			[CUE_OPPOSE] =
			"мы против;я против;решительно против;категорически против;меры против;выступа* против;противодейств*;противостоя*;отверга*;отвергн*;осужда*;осудить;"
			"осуждени*;избега*;избежать;избежани*;не допускать;не допустить;недопущени*;бороться с;"
			"боремся с;борьб* с;борьб* со;борьб* против;предотвращени*;предупреждени*;запрещ*;"
			"запретить;запрет;запрета;запрету;искорен*;ликвид*;устран*;пресека*;пресечь;пресечени*;"
			"прекратить;прекращ*;положить конец;покончить с;отказаться от;отказыва* от;отказ от;"
			"отказа от;воздержа* от;воздерж* от;вместо;свободн* от;подрыв*;препятств*",
			[CUE_OPPOSE_PARTICIPLE] =
			"отвергнут;отвергнута;отвергнуто;отвергнуты;осужден;осуждена;осуждено;осуждены;запрещен;"
			"запрещена;запрещено;запрещены;искоренен;искоренена;искоренены;пресечен;пресечены;"
			"предотвращен;предотвращена;предотвращены;прекращен;прекращена;прекращены",
			[CUE_OPPOSE_BACK] = "недопустим*;неприемлем*;непозволительн*;не место",
			[CUE_OPPOSE_FROM] = "предотвратить;предотвраща*;помешать;воспрепятств*",
			[CUE_SUPPORT] =
			"поддерж*;выступа* за;отстаива*;отстоять;содейств*;способств*;укрепл*;укрепить;усил*;"
			"поощр*;продвига*;продвижени*;стимулир*;развива*;расшир*;углуб*;повыш*;повысить;улучш*;"
			"обеспеч*;сохран*;защит*;защища*;соблюд*;гарантир*;ускор*;облегч*;привержен*;"
			"придержива*;наращива*;активизир*;приветству*;практикова*;осуществля*;стремиться к;"
			"стремимся к",
			[CUE_SUPPORT_PARTICIPLE] =
			"поддержан;поддержана;поддержаны;укреплен;укреплена;укреплены;усилен;усилена;усилены;"
			"обеспечен;обеспечена;обеспечены;защищен;защищена;защищены;соблюден;соблюдена;соблюдены",
			[CUE_SUPPORT_BACK] = "необходим;необходима;необходимы;незаменим*;приветствуется;приветствуются",
			[CUE_NEUTRAL] =
			"не только;сокра*;сузить;преодол*;решать;решить;решени*;рассматрива*;рассмотр*;"
			"регулир*;контролир*;использ*;применя*;реагир*;учитыва*;призна*;смягч*",
			[CUE_NEGATION] = "не;нельзя;ни;никогда",
			[CUE_AUXILIARY] = "быть",
			[CUE_FINITE_AUXILIARY] = "был;была;было;были;будет;будут;является;являются",
			[CUE_BREAK] =
			"должен;должна;должно;должны;следует;нужно;необходимо;надо;может;могут;но;однако;тогда как;"
			"хотя;поскольку;потому что;который;которая;которое;которые;которых;если;когда;где;без",
			[CUE_FROM] = "попадани*;попасть;попадал*",
			[CUE_LINK] = "попытк*;усили*;тех кто;действи*",
			[CUE_AGAINST] = "против",
		},
	},
	{
		.tag = "ar",
		.lists = {
			[CUE_OPPOSE] =
			"معارضة;نعارض;تعارض;يعارض;نرفض;ترفض;يرفض;رفض;رفضها;رفضنا;نبذ;ننبذ;إدانة;ندين;تدين;يدين;"
			"تجنب;نتجنب;تفادي;نتفادى;مكافحة;نكافح;محاربة;نحارب;مناهضة;نناهض;مقاومة;نقاوم;حظر;نحظر;"
			"القضاء على;نقضي على;وقف;نوقف;إنهاء;ننهي;إزالة;استئصال;التصدي ل*;التصدي;الامتناع عن;"
			"نمتنع عن;التخلي عن;نتخلى عن;بدلا من;ضد;الحد من انتشار;شجب;نشجب;استنكار;نستنكر",
			[CUE_OPPOSE_BACK] = "مرفوض;مرفوضة;مرفوضان;غير مقبول;غير مقبولة;مدان;مدانة",
			[CUE_OPPOSE_FROM] = "منع;نمنع;تمنع;يمنع;الحيلولة دون;الوقاية من",
			[CUE_SUPPORT] =
			"تعزيز;نعزز;تعزز;يعزز;دعم;ندعم;تدعم;يدعم;تأييد;نؤيد;تؤيد;يؤيد;مساندة;نساند;تشجيع;نشجع;"
			"تشجع;يشجع;النهوض ب*;صون;نصون;حماية;نحمي;ضمان;نضمن;كفالة;نكفل;الحفاظ على;نحافظ على;"
			"المحافظة على;تحسين;نحسن;زيادة;توسيع;تعميق;تسريع;تيسير;بناء;احترام;نحترم;الالتزام ب*;"
			"نلتزم;التمسك ب*;نتمسك;ندعو إلى;الدعوة إلى;ترسيخ;توطيد;ممارسة;نرحب",
			[CUE_SUPPORT_BACK] = "ضروري;ضرورية;أساسي لا غنى عنه",
			[CUE_NEUTRAL] =
			"ليس فقط;تضييق;سد;معالجة;نعالج;مواجهة;نواجه;إدارة;تنظيم;مناقشة;استخدام;دراسة;تقليص;"
			"الحد من;التغلب على;الاستجابة",
			[CUE_NEGATION] = "لا;لن;لم;عدم;ليس;ليست;دون",
			[CUE_BREAK] = "يجب;ينبغي;لكن;بينما;غير أن;إلا أن;الذي;التي;الذين;حيث;إذا;كما;بدون",
			[CUE_FROM] = "من الوقوع;من السقوط;وقوع;سقوط;من أن تقع",
			[CUE_LINK] = "محاولة;محاولات;جهود;الجهود",
		},
	},
	{
		.tag = "zh",
		.comma_breaks = true,
		.lists = {
			[CUE_OPPOSE] =
			"反对;反對;抵制;避免;制止;打击;消除;遏制;遏止;杜绝;拒绝;谴责;禁止;摒弃;摈弃;抛弃;抗击;"
			"打擊;抵御;防范;反击;铲除;根除;取缔;放弃;停止;终止;结束;克服;排除;破除;不搞;不要搞;不能搞;"
			"不应搞;不接受;不允许;不容许;而不是;而非;阻碍;破坏;削弱;向*说不",
			[CUE_OPPOSE_BACK] = "不可接受;不能接受;应予反对;应受谴责;应予*反对;应予*谴责;不得人心;应当停止;必须停止;应予禁止",
			[CUE_OPPOSE_FROM] = "防止;预防;阻止",
			[CUE_SUPPORT] =
			"支持;促进;推动;推进;加强;维护;倡导;鼓励;坚持;践行;提高;提升;增进;增强;保障;保护;深化;扩大;"
			"完善;主张;弘扬;确保;捍卫;恪守;遵守;遵循;尊重;加快;加大;拥护;赞成;欢迎;致力于;落实;实现;"
			"改善;巩固;构建;打造;营造;奉行;秉持;呼吁",
			[CUE_SUPPORT_BACK] = "不可或缺;至关重要",
			[CUE_NEUTRAL] = "不仅;缩小;弥合;应对;解决;处理;面对;管理;监管;规范;利用;使用;研究;讨论;认识;减少;控制;减轻",
			[CUE_NEGATION] = "不;不应;不能;不得;未;没有;无法;不要;并非;绝不;决不;从不",
			[CUE_BREAK] = "但是;但;然而;而;应;应当;应该;必须;需要;要;如果;因为",
			[CUE_FROM] = "落入;被用于;用于;沦为;成为",
			[CUE_LINK] = "企图;试图;任何;一切",
			[CUE_NOTHING] =
			"保护主义;保護主義;反对派;反對派;反对党;支持者;不扩散;不結盟;不结盟;不断;不斷",
		},
	},
};

const StanceLanguage *
stance_language(const char *tag, int length)
{
	int			i;

	for (i = 0; i < (int) lengthof(languages); i++)
	{
		int			n = strlen(languages[i].tag);

		if (length >= n && pg_strncasecmp(tag, languages[i].tag, n) == 0 &&
			(length == n || tag[n] == '-' || tag[n] == '_'))
			return &languages[i];
	}
	return NULL;
}
