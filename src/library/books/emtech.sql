-- codebook emtech: emerging technologies in international politics
--
-- Scope: what states and organisations propose about emerging technologies:
-- development and its gaps, openness, governance, risks, people, peace.  The
-- subject itself ("emerging technologies") is no theme; the kinds of technology
-- are.  Method: themes were read out of the five points on emerging technologies
-- that China put forward in the Security Council in 2021, and widened by what
-- debates on the subject say otherwise; terms are by hand.
--
-- In the lists ";" separates terms.  A theme can name what is bad itself (monopoly,
-- terrorism); where it names a field instead (health, food), "-" marks the words for
-- what is bad in it, so that who fights a pandemic supports the field (stance reverse).
-- Arabic words stand without article; the matching takes it, and what else is written
-- to the front of a word, away.

INSERT INTO @extschema@.shipped_codebooks (book)
SELECT @extschema@.set_codebook(@extschema@.codebook_agg(r), version => '1',
		description => 'Emerging technologies in international politics: development, openness, governance, risk, people, peace. English, French, Spanish, Russian, Arabic, Chinese.')
FROM (
	SELECT 'emtech/' || theme AS theme, title, valence, description, NULL AS language, NULL AS term, NULL AS stance FROM (VALUES
('development', 'Development through technology', 'positive', 'Technology as a means of development.'),
('development/innovation', 'Innovation-driven development', NULL, 'Research, invention and new firms as the engine of development.'),
('development/digital_divide', 'The digital divide', NULL, 'Unequal access to technology between and within countries.'),
('development/capacity_building', 'Capacity building', NULL, 'Skills, training and technical assistance.'),
('development/shared_benefits', 'Benefits for all, above all for developing countries', NULL, 'Gains from technology for all, developing countries first.'),
('development/technology_transfer', 'Technology transfer and access', NULL, 'Passing technology on: transfer, access, intellectual property.'),
('applications', 'Technology for global challenges', 'positive', 'Technology put to use for common problems.'),
('applications/pandemic', 'Pandemics and health', NULL, 'Epidemics, vaccines, health.'),
('applications/climate', 'Climate change and environment', NULL, 'Climate, pollution and the environment.'),
('applications/food', 'Food security and agriculture', NULL, 'Food and farming.'),
('applications/energy', 'Energy security', NULL, 'Energy and its security.'),
('applications/data_security', 'Data security', NULL, 'Protection of data and systems.'),
('openness', 'Openness and fair competition', 'positive', 'Open economies, open science, open technology.'),
('openness/open_development', 'Open development', NULL, 'Development in an open environment that excludes nobody.'),
('openness/competition', 'Healthy competition', NULL, 'Competition by fair rules.'),
('openness/monopoly', 'Monopoly on technology', 'negative', 'Monopolies and market power in technology.'),
('openness/protectionism', 'Protectionism', 'negative', 'Barriers to trade, tariff wars, discriminatory measures.'),
('openness/unilateralism', 'Unilateralism', 'negative', 'Measures taken by one side alone, sanctions above all.'),
('openness/hegemony', 'Hegemony and power politics', 'negative', 'Domination, interference, power politics, blocs.'),
('openness/blockade', 'Blockades and barriers to technology', 'negative', 'Embargoes, export controls, cutting others off.'),
('openness/fairness', 'Fairness, justice and mutual benefit', NULL, 'Equity, mutual benefit, sovereign equality.'),
('governance', 'Global governance', 'positive', 'Rules and bodies by which the world governs technology.'),
('governance/norms', 'Norms, rules and standards', NULL, 'Norms, codes of conduct, standards.'),
('governance/instruments', 'International instruments', NULL, 'Treaties, conventions, binding instruments.'),
('governance/multilateralism', 'Multilateralism', NULL, 'Decisions by all, consultation, multilateral bodies.'),
('governance/cooperation', 'Dialogue and international cooperation', NULL, 'Dialogue and working together of countries.'),
('governance/stakeholders', 'Participation of many stakeholders', NULL, 'Firms, science and civil society taking part.'),
('governance/united_nations', 'The role of the United Nations', NULL, 'What the United Nations do, should do and are.'),
('governance/coordination', 'Coordination', NULL, 'Acting in concert.'),
('risk', 'Risks', 'negative', 'Dangers of technology and of those who use it.'),
('risk/armed_conflict', 'Use in armed conflict', NULL, 'War, aggression, military use.'),
('risk/autonomous_weapons', 'Autonomous weapons', NULL, 'Weapons that choose their targets.'),
('risk/arms_race', 'Arms race and proliferation', NULL, 'Arms, nuclear arms, their spread; disarmament is against it.'),
('risk/terrorism', 'Use by terrorists', NULL, 'Terrorism and violent extremism.'),
('risk/disinformation', 'Disinformation', NULL, 'False information spread on purpose or not.'),
('risk/hate_speech', 'Hate speech', NULL, 'Hatred, incitement, intolerance.'),
('risk/cyber', 'Cyber attacks and cybercrime', NULL, 'Attacks and crime by networks; security against them.'),
('people', 'People first', 'positive', 'People before technology.'),
('people/people_centred', 'People-centred technology', NULL, 'Technology for the good of people.'),
('people/human_rights', 'Human rights and privacy', NULL, 'Human rights, freedoms, privacy; oppression is against them.'),
('people/ethics', 'Ethics and responsibility', NULL, 'Responsible use, bias, human oversight.'),
('people/women_and_youth', 'Women and youth', NULL, 'Women, girls, young people.'),
('law', 'Compliance with law', 'positive', 'International and national law, and keeping it.'),
('peace', 'Peace and security', 'positive', 'Peace and security.'),
('peace/international_security', 'International peace and security', NULL, 'Peace and security among states.'),
('peace/peacekeeping', 'UN peacekeeping', NULL, 'Peacekeeping operations.'),
('peace/prevention', 'Conflict prevention and mediation', NULL, 'Preventing and settling conflicts: mediation, negotiation, ceasefires.'),
('technology', 'Kinds of technology', 'contested', 'Kinds of technology.'),
('technology/artificial_intelligence', 'Artificial intelligence', NULL, 'Artificial intelligence.'),
('technology/cyberspace', 'Internet, networks and cyberspace', NULL, 'Internet and networks.'),
('technology/data', 'Big data and cloud', NULL, 'Data, cloud, computing.'),
('technology/biotechnology', 'Biotechnology', NULL, 'Biology as technology: genes, synthetic biology.'),
('technology/quantum', 'Quantum technology', NULL, 'Quantum computing and communication.'),
('technology/robotics', 'Robots and drones', NULL, 'Robots, drones, automation.'),
('technology/blockchain', 'Blockchain and digital currencies', NULL, 'Blockchain and digital money.'),
('technology/space', 'Space technology', NULL, 'Outer space, satellites.')
	) titles(theme, title, valence, description)
	UNION ALL
	SELECT 'emtech/' || theme, NULL, NULL, NULL, language, pg_catalog.ltrim(term, ' -'), CASE WHEN pg_catalog.starts_with(pg_catalog.ltrim(term), '-') THEN 'reverse' END FROM (VALUES

('development', 'en', 'sustainable development; economic development; social development;
	technological development; technology for development; development agenda;
	development and application of science and technology; development and application of technolog*'),
('development', 'fr', 'développement durable; développement économique; développement social;
	développement technologique; technologie* au service du développement; programme de développement'),
('development', 'es', 'desarrollo sostenible; desarrollo económico; desarrollo social;
	desarrollo tecnológico; tecnología* para el desarrollo; agenda de desarrollo'),
('development', 'ru', 'устойчив* развити*; экономическ* развити*; социальн* развити*;
	технологическ* развити*; развити* технолог*; научно-техническ* развити*'),
('development', 'ar', 'تنمية مستدامة; تنمية اقتصادية; تنمية اجتماعية; تطور تكنولوجي; تنمية تكنولوجية'),
('development', 'zh', '可持续发展; 经济发展; 社会发展; 科技发展; 技术发展; 发展议程; 科学技术的发展和应用'),

('development/innovation', 'en', 'innovation-driven; driven by innovation; innovation driven; technological innovation*;
	scientific innovation*; digital innovation*; innovation ecosystem*; innovation and development;
	promote innovation; foster* innovation; encourag* innovation; culture of innovation;
	research and development; start-up*; startup*; research centre*; scientific research; medical research;
	innovation'),
('development/innovation', 'fr', 'innovation*; recherche et développement; jeunes pousses; recherche scientifique'),
('development/innovation', 'es', 'innovación; innovaciones; innovador*; investigación y desarrollo; empresas emergentes; ciencia y tecnología;
	investigación científica'),
('development/innovation', 'ru', 'инновац*; инновационн*; исследован* и разработ*; стартап*; наук*; научн* исследован*; высокотехнологич*;
	экономик* знаний; исследовани*'),
('development/innovation', 'ar', 'ابتكار; ابتكارات; بحث و*تطوير; شركات ناشئة; بحث علمي'),
('development/innovation', 'zh', '创新驱动; 科技创新; 技术创新; 创新发展; 数字创新; 促进创新; 鼓励创新; 研发; 初创企业'),

('development/digital_divide', 'en', 'digital divide*; digital gap*; digital inclusion; digital exclusion;
	digital inequalit*; technolog* divide*; technolog* gap*; technology gap; connectivity gap*; bridg* the divide;
	narrow* the divide; clos* the digital; left behind; leave no one behind; leaving no one behind; unconnected'),
('development/digital_divide', 'fr', 'fracture* numérique*; fossé* numérique*; fossé* technologique*; fracture* technologique*;
	inclusion numérique; écart* numérique*; inégalités numériques; ne laisser personne de côté; laissés pour compte'),
('development/digital_divide', 'es', 'brecha* digital*; brecha* tecnológica*; inclusión digital; exclusión digital;
	desigualdad* digital*; no dejar a nadie atrás'),
('development/digital_divide', 'ru', 'цифров* разрыв*; цифров* неравенств*; цифров* пропаст*; технологическ* разрыв*;
	цифров* инклюзи*; цифров* вовлеченност*'),
('development/digital_divide', 'ar', 'فجوة رقمية; فجوات رقمية; هوة رقمية; فجوة تكنولوجية; شمول رقمي; عدم ترك أحد خلف ركب'),
('development/digital_divide', 'zh', '数字鸿沟; 数码鸿沟; 技术鸿沟; 科技鸿沟; 数字差距; 数字包容; 不让任何人掉队; 不让任何一个国家掉队'),

('development/capacity_building', 'en', 'capacity building; capacity-building; capacity development; build* capacity; build* capacities; build* the capacit*;
	strengthen* capacit*; enhanc* capacit*; technical assistance; raise all countries capability; digital skills; digital literacy;
	technical training; train* programme*; skills development; know-how'),
('development/capacity_building', 'fr', 'renforcement des capacités; renforcer les capacités; développement des capacités; assistance technique;
	compétences numériques; savoir-faire; transfert de compétences'),
('development/capacity_building', 'es', 'creación de capacidad*; fomento de la capacidad; fomento de capacidades; fortalecimiento de capacidades; fortalecimiento de las capacidades;
	desarrollo de capacidades; desarrollo de la capacidad; asistencia técnica; competencias digitales; alfabetización digital'),
('development/capacity_building', 'ru', 'наращиван* потенциал*; укреплен* потенциал*; создан* потенциал*; техническ* помощ*; цифров* грамотност*; цифров* навык*'),
('development/capacity_building', 'ar', 'بناء قدرات; بناء قدرة; تعزيز قدرات; تنمية قدرات; مساعدة تقنية; مهارات رقمية'),
('development/capacity_building', 'zh', '能力建设; 提升各国能力; 提高各国能力; 技术援助; 数字技能; 数字素养'),

('development/shared_benefits', 'en', 'developing countries; developing country; least developed countr*; benefit* all; benefit of all; benefits for all;
	shar* benefits of; shar* the benefits; benefit sharing; benefit-sharing; benefits of technolog*; benefits of * technolog*; inclusive growth; inclusive development;
	global south; common prosperity; equitable access; shared future'),
('development/shared_benefits', 'fr', 'pays en développement; pays les moins avancés; dans *intérêt de tous; bénéfice de tous; profiter à tous; partage* des avantages; Sud global; croissance inclusive; accès équitable'),
('development/shared_benefits', 'es', 'países en desarrollo; países menos adelantados; beneficio de todos; beneficio* para todos; beneficiar a todos; Sur Global; crecimiento inclusivo; acceso equitativo; futuro compartido'),
('development/shared_benefits', 'ru', 'развивающ*ся стран*; наименее развит* стран*; на благо всех; в интересах всех; глобальн* юг*; инклюзивн* рост*; справедлив* доступ*'),
('development/shared_benefits', 'ar', 'بلدان نامية; دول نامية; أقل بلدان نموا; فائدة جميع; منفعة جميع; تقاسم منافع; جنوب عالمي; نمو شامل;
	بلدان شمال; بلدان جنوب; دول جنوب; أقل نموا'),
('development/shared_benefits', 'zh', '发展中国家; 最不发达国家; 惠及全人类; 惠及各国; 惠及所有; 造福人类; 造福全人类; 共享成果; 成果共享; 全球南方; 包容性增长; 共同繁荣; 命运共同体'),

('development/technology_transfer', 'en', 'technology transfer*; transfer* of technolog*; access to technolog*; technolog* sharing; shar* of technolog*; affordable technolog*; open source; intellectual property'),
('development/technology_transfer', 'fr', 'transfert* de technologie*; accès aux technologies; accès à la technologie; propriété intellectuelle; sources ouvertes'),
('development/technology_transfer', 'es', 'transferencia* de tecnología*; acceso a la tecnología; acceso a las tecnologías; propiedad intelectual; código abierto'),
('development/technology_transfer', 'ru', 'передач* технолог*; трансфер* технолог*; доступ* к технолог*; интеллектуальн* собственност*'),
('development/technology_transfer', 'ar', 'نقل تكنولوجيا; حصول على تكنولوجيا; ملكية فكرية; مصادر مفتوحة'),
('development/technology_transfer', 'zh', '技术转让; 技术转移; 获取技术; 知识产权; 开源; 技术共享'),

('applications/pandemic', 'en', '-pandemic*; -covid*; -coronavirus; -epidemic*; vaccin*; public health; global health; -infectious disease*;
	health system*; telemedicine; medical; -disease*; health'),
('applications/pandemic', 'fr', '-pandémie*; -covid*; -coronavirus; -épidémie*; vaccin*; santé publique; santé mondiale;
	-maladies infectieuses; télémédecine; santé'),
('applications/pandemic', 'es', '-pandemia*; -covid*; -coronavirus; -epidemia*; vacuna*; salud pública; salud mundial;
	-enfermedades infecciosas; telemedicina; salud; sanitari*; salubridad'),
('applications/pandemic', 'ru', '-пандеми*; -covid*; -ковид*; -коронавирус*; -эпидеми*; вакцин*; общественн* здравоохранен*;
	-инфекционн* заболеван*; телемедицин*; -болезн*; здоровь*; медицинск*; здравоохранени*'),
('applications/pandemic', 'ar', '-جائحة; -جوائح; -كوفيد*; -فيروس كورونا; -وباء; -أوبئة; لقاح*; صحة عامة; صحة; صحي; صحية'),
('applications/pandemic', 'zh', '-疫情; -大流行; -新冠; 抗疫; 疫苗; 公共卫生; 全球卫生; -传染病; -流行病; 远程医疗; 医疗; 疫情防控; 卫生'),

('applications/climate', 'en', '-climate change; climate action; -climate crisis; -global warming; -greenhouse gas*; carbon neutral*;
	low-carbon; green technolog*; green transition; environmental protection; paris agreement; -carbon dioxide;
	-co2; -emissions; -pollution; -sea level rise; -sea-level rise; -rising seas; environment; environmental;
	-fossil fuel*; our planet; -ocean degradation'),
('applications/climate', 'fr', '-changement* climatique*; -crise climatique; -réchauffement climatique; -gaz à effet de serre;
	neutralité carbone; technologies vertes; transition écologique; accord de Paris; -fonte des glaciers;
	environnement; environnemental*; environnementale; biodiversité; notre planète; -pollution; -désertification;
	-montée des températures; écologique*'),
('applications/climate', 'es', '-cambio climático; -crisis climática; -calentamiento global; -gases de efecto invernadero;
	neutralidad de carbono; tecnologías verdes; transición ecológica; acuerdo de París; medio ambiente;
	medioambient*; medioambiente; -contaminación; biodiversidad; flora y fauna; área* marina* protegida*;
	planeta'),
('applications/climate', 'ru', '-изменени* климата; -климатическ* кризис*; -глобальн* потеплени*; -парников* газ*; углеродн* нейтральност*;
	зелен* технолог*; парижск* соглашени*; окружающ* сред*; экологи*; -загрязнени*; -выброс*'),
('applications/climate', 'ar', '-تغير مناخ; -تغير مناخي; -تغيرات مناخية; -أزمة مناخية; -احترار عالمي; -غازات دفيئة; تكنولوجيا خضراء;
	اتفاق باريس; بيئة; بيئي; -تلوث; -تصحر; تنوع بيولوجي'),
('applications/climate', 'zh', '-气候变化; 气候行动; -气候危机; -全球变暖; -温室气体; 碳中和; 低碳; 绿色技术; 绿色转型; 巴黎协定; 生态环境; 环境质量; 环境保护; -污染; 生态建设; 生态文明'),

('applications/food', 'en', 'food security; -food crisis; -food crises; -food insecurity; food systems; food energy and data security; agricultural technolog*; smart agriculture; precision agriculture; -hunger; -famine'),
('applications/food', 'fr', 'sécurité alimentaire; -crise* alimentaire*; -insécurité alimentaire; systèmes alimentaires; agriculture intelligente; -faim; -famine*'),
('applications/food', 'es', 'seguridad alimentaria; -crisis alimentaria*; -inseguridad alimentaria; sistemas alimentarios; agricultura inteligente; -hambre; -hambruna*'),
('applications/food', 'ru', 'продовольственн* безопасност*; -продовольственн* кризис*; продовольственн* систем*; умн* сельск* хозяйств*; -голод*'),
('applications/food', 'ar', 'أمن غذائي; -أزمة غذائية; -انعدام أمن غذائي; نظم غذائية; زراعة ذكية; -جوع; -مجاعة'),
('applications/food', 'zh', '粮食; 粮食安全; -粮食危机; 粮食体系; 智慧农业; -饥饿; -饥荒; 农田; 耕地; 种粮; 稻谷; 小麦'),

('applications/energy', 'en', 'energy security; -energy crisis; energy and data security; energy transition; clean energy; renewable energy; energy technolog*; energy access; access to energy'),
('applications/energy', 'fr', 'sécurité énergétique; -crise énergétique; transition énergétique; énergie* propre*; énergie* renouvelable*;
	accès à *énergie; énergie; économie* d*énergie; pétrole'),
('applications/energy', 'es', 'seguridad energética; -crisis energética; transición energética; energía* limpia*; energía* renovable*;
	acceso a la energía; petróleo; energía; combustible*; gas natural'),
('applications/energy', 'ru', 'энергетическ* безопасност*; -энергетическ* кризис*; энергетическ* переход*; чист* энерги*; возобновляем* энерги*; возобновляем* источник* энерги*'),
('applications/energy', 'ar', 'أمن طاقة; -أزمة طاقة; طاقة نظيفة; طاقة متجددة; طاقات متجددة'),
('applications/energy', 'zh', '能源安全; -能源危机; 能源转型; 清洁能源; 可再生能源; 能源'),

('applications/data_security', 'en', 'data security; data protection; protection of data; data sovereignty; information security; -data breach*; personal data'),
('applications/data_security', 'fr', 'sécurité des données; protection des données; souveraineté des données; sécurité de *information;
	données personnelles; sécurité des infrastructures informatiques; systèmes informatiques'),
('applications/data_security', 'es', 'seguridad de los datos; seguridad de datos; protección de datos; protección de los datos; soberanía de los datos; seguridad de la información; datos personales'),
('applications/data_security', 'ru', 'безопасност* данных; защит* данных; информационн* безопасност*; персональн* данн*'),
('applications/data_security', 'ar', 'أمن بيانات; حماية بيانات; سيادة بيانات; أمن معلومات; بيانات شخصية'),
('applications/data_security', 'zh', '数据安全; 数据保护; 数据主权; 信息安全; 个人信息; 个人数据; 提供数据; 境外数据'),

('openness', 'en', 'open economy; open world economy; free trade; openness; open and inclusive; open science'),
('openness', 'fr', 'économie ouverte; libre-échange; ouverture et inclusion; science ouverte'),
('openness', 'es', 'economía abierta; libre comercio; apertura; ciencia abierta'),
('openness', 'ru', 'открыт* экономик*; свободн* торговл*; открытост*; открыт* наук*'),
('openness', 'ar', 'اقتصاد مفتوح; تجارة حرة; انفتاح; علم مفتوح'),
('openness', 'zh', '开放型经济; 开放型世界经济; 自由贸易; 开放包容; 开放科学'),

('openness/open_development', 'en', 'open development; development in an open environment; open cooperation; open innovation; open environment; non-discriminatory environment; open fair and non-discriminatory'),
('openness/open_development', 'fr', 'développement ouvert; coopération ouverte; innovation ouverte; environnement ouvert'),
('openness/open_development', 'es', 'desarrollo abierto; cooperación abierta; innovación abierta; entorno abierto; abiertos al mundo;
	apertura al mundo; inserción internacional'),
('openness/open_development', 'ru', 'открыт* развити*; открыт* сотрудничеств*; открыт* инноваци*; открыт* сред*; открытост* глобальн*;
	внешнеэкономическ*; всемирн* торгов*'),
('openness/open_development', 'ar', 'تنمية مفتوحة; تنمية منفتحة; تعاون مفتوح; ابتكار مفتوح; بيئة مفتوحة'),
('openness/open_development', 'zh', '开放发展; 开放合作; 开放创新; 开放环境; 对外开放; 扩大开放; 高水平开放; 非歧视的环境; 非歧视的市场环境'),

('openness/competition', 'en', 'healthy competition; fair competition; free competition; market competition; open competition; competition law; level playing field; unfair competition'),
('openness/competition', 'fr', 'concurrence; saine concurrence; concurrence loyale; concurrence déloyale; règles du jeu équitables'),
('openness/competition', 'es', 'competencia sana; sana competencia; competencia leal; libre competencia; competencia justa; competencia desleal; igualdad de condiciones'),
('openness/competition', 'ru', 'здоров* конкуренци*; честн* конкуренци*; добросовестн* конкуренци*; справедлив* конкуренци*; недобросовестн* конкуренци*; равн* услови*'),
('openness/competition', 'ar', 'منافسة سليمة; منافسة صحية; منافسة عادلة; منافسة حرة; منافسة نزيهة; تكافؤ فرص'),
('openness/competition', 'zh', '良性竞争; 公平竞争; 健康竞争; 自由竞争; 市场竞争; 不正当竞争; 公平的市场; 公平竞争市场'),

('openness/monopoly', 'en', 'monopoly; monopolies; monopoli*; oligopol*; market dominance; antitrust; anti-trust; big tech'),
('openness/monopoly', 'fr', 'monopole*; monopolis*; oligopole*; position dominante; géants du numérique'),
('openness/monopoly', 'es', 'monopolio*; monopoliz*; oligopolio*; posición dominante; gigantes tecnológicos'),
('openness/monopoly', 'ru', 'монопол*; олигопол*; доминирующ* положени*; антимонопольн*'),
('openness/monopoly', 'ar', 'احتكار; احتكارات; احتكارية; احتكاري'),
('openness/monopoly', 'zh', '垄断'),

('openness/protectionism', 'en', 'protectionis*; trade war*; trade barrier*; tariff war*; discriminatory measure*; deglobali*; tariff barrier*;
	protective tariff*; protective trading; trade restriction*; barriers to trade; non-tariff barriers'),
('openness/protectionism', 'fr', 'protectionnis*; guerre* commerciale*; obstacles au commerce; mesures discriminatoires'),
('openness/protectionism', 'es', 'proteccionis*; guerra* comercial*; barreras comerciales; medidas discriminatorias'),
('openness/protectionism', 'ru', 'протекционизм*; протекционис*; торгов* войн*; торгов* барьер*; дискриминационн* мер*; ограничен* в торговле;
	торгов* ограничен*'),
('openness/protectionism', 'ar', 'حمائية; نزعة حمائية; حرب تجارية; حروب تجارية; حواجز تجارية; تدابير تمييزية'),
('openness/protectionism', 'zh', '保护主义; 贸易战; 贸易壁垒; 歧视性措施; 歧视性做法'),

('openness/unilateralism', 'en', 'unilateralis*; unilateral measure*; unilateral action*; unilateral coercive; coercive measure*;
	unilateral sanction*; unilateral'),
('openness/unilateralism', 'fr', 'unilatéralis*; mesures unilatérales; mesures coercitives; sanctions unilatérales; actions unilatérales;
	unilatéral*'),
('openness/unilateralism', 'es', 'unilateralis*; medidas unilaterales; medidas coercitivas; sanciones unilaterales; acciones unilaterales;
	unilateral*'),
('openness/unilateralism', 'ru', 'односторонн* мер*; односторонн* подход*; односторонн* санкц*; односторонн* действ*; унилатерализм*;
	принудительн* мер*; односторонност*; в одностороннем порядке'),
('openness/unilateralism', 'ar', 'أحادية; نزعة أحادية; تدابير أحادية; أحادية جانب; انفرادية; تدابير قسرية; إجراءات أحادية'),
('openness/unilateralism', 'zh', '单边主义; 单边措施; 单边制裁; 单边行动; 强制措施; 单方面; 长臂管辖; 域外'),

('openness/hegemony', 'en', 'hegemon*; power politics; bullying; domination; zero-sum; cold war mentality; bloc confrontation;
	technolog* supremacy; spheres of influence; imperialis*; interference in; neo-colonialis*; neocolonialis*;
	colonialis*; expansionis*; foreign domination; great power competition; subjugation; exploitation of peoples;
	-non-interference; dictate; power blocs; military blocs; foreign interference; outside interference;
	interference in internal; external interference'),
('openness/hegemony', 'fr', 'hégémoni*; politique de puissance; intimidation; somme nulle; mentalité de guerre froide; logique de blocs;
	impérialis*; colonialis*; néocolonialis*; domination; -non-ingérence; diktat*; ingérence* étrangère*;
	ingérence* dans; ingérence* extérieure*'),
('openness/hegemony', 'es', 'hegemon*; hegemoní*; política de poder; intimidación; suma cero; mentalidad de guerra fría;
	confrontación de bloques; imperialis*; colonialis*; neocolonialis*; dominación; -no injerencia;
	injerencia extranjera; injerencias extranjeras; injerencia en los asuntos; injerencias externas;
	injerencia externa'),
('openness/hegemony', 'ru', 'гегемон*; политик* силы; запугиван*; нулев* сумм*; менталитет* холодн* войны; блоков* противостоян*;
	превосходств*; империализм*; империалист*; колониализм*; неоколониализм*; господств*; -невмешательств*;
	диктат*; вмешательств* во внутренн*; иностранн* вмешательств*; внешн* вмешательств*; вмешательств* извне'),
('openness/hegemony', 'ar', 'هيمنة; سياسة قوة; سياسات قوة; تنمر; محصلة صفرية; عقلية حرب باردة; إمبريالية; استعمار; تدخل* خارجي*; تدخل في;
	وصاية; إملاءات; -عدم تدخل'),
('openness/hegemony', 'zh', '霸权; 霸凌; 强权政治; 零和; 冷战思维; 阵营对抗; 集团对抗; 技术霸权; 帝国主义; 殖民主义; 干涉内政; 外来干涉; 欺凌; -不干涉'),

('openness/blockade', 'en', 'blockade*; barriers to technolog*; technolog* barrier*; barrier* to technolog*; export control*; technolog* restriction*; decoupl*; embargo*; supply chain disruption*; closed and exclusive; small circle*; technolog* blockade*; trade restriction*'),
('openness/blockade', 'fr', 'blocus; obstacles à la technologie; barrières technologiques; obstacles technologiques; contrôle* des exportations; contrôle* à *exportation; découplage; embargo*; restrictions technologiques'),
('openness/blockade', 'es', 'bloqueo*; barreras tecnológicas; obstáculos tecnológicos; barreras a la tecnología; control* de exportaci*;
	control* de las exportaciones; desacoplamiento; restricciones tecnológicas; embargo económico;
	embargo comercial; embargo contra; levantamiento del embargo; embargo impuesto'),
('openness/blockade', 'ru', 'блокад*; технологическ* барьер*; барьер* для технолог*; барьер* на пути; экспортн* контрол*; разрыв* цепочек; эмбарго; технологическ* ограничен*'),
('openness/blockade', 'ar', 'حصار; حواجز تكنولوجية; حواجز أمام تكنولوجيا; حواجز تقنية; ضوابط تصدير; مراقبة صادرات; حظر تكنولوجي;
	فك ارتباط'),
('openness/blockade', 'zh', '封锁; 技术壁垒; 出口管制; 脱钩; 断链; 禁运; 小院高墙; 小圈子; 技术限制; 技术封锁; 关税壁垒'),

('openness/fairness', 'en', 'fairness; international fairness and justice; fair and just; equity and justice; mutually beneficial; mutual benefit; win-win; equal footing; equal and mutually beneficial cooperation; sovereign equality; common interest*'),
('openness/fairness', 'fr', 'équité; équité et justice; justice internationale et équité; mutuellement bénéfique*; avantage* mutuel*; gagnant-gagnant; égalité souveraine; intérêts communs; pied d*égalité'),
('openness/fairness', 'es', 'equidad; equidad y justicia; imparcialidad y justicia; mutuamente beneficios*; beneficio* mutuo*; beneficio recíproco; ganar-ganar; igualdad soberana; intereses comunes; pie de igualdad'),
('openness/fairness', 'ru', 'справедливост*; взаимовыгодн*; взаимн* выгод*; взаимовыгод*; суверенн* равенств*; равноправн* сотрудничеств*; общ* интерес*'),
('openness/fairness', 'ar', 'إنصاف; إنصاف و*عدالة; عدل و*إنصاف; منفعة متبادلة; منافع متبادلة; كسب مشترك; مساواة في سيادة; مصالح مشتركة;
	مساواة; توازن مصالح; مساواة بين; -ازدواجية معايير; -معايير مزدوجة'),
('openness/fairness', 'zh', '公平正义; 公平公正; 平等互利; 互利共赢; 互惠互利; 合作共赢; 主权平等; 共同利益; 公平、公正; 公平公正非歧视; 互利; 互利合作; 平等相待'),

('governance', 'en', 'global governance; governance; govern emerging technologies; govern technolog*; regulat*; international order'),
('governance', 'fr', 'gouvernance; gouvernance mondiale; réglementation; réglementer; régulation; ordre international'),
('governance', 'es', 'gobernanza; gobernanza mundial; gobernanza global; regulación; regular las; regular el; regular la; reglamentación; orden internacional'),
('governance', 'ru', 'глобальн* управлен*; управлени* технолог*; регулирован*; регулировать; международн* порядк*'),
('governance', 'ar', 'حوكمة; حوكمة عالمية; تنظيم تكنولوجيا*; لوائح; نظام دولي; تنظيم تسلح; نظام تنظيم; تنظيم تسليح'),
('governance', 'zh', '全球治理; 治理; 监管; 规制; 国际秩序; 管制军备; 军备之管制; 军备管制'),

('governance/norms', 'en', 'norm; norms; rules; rules norms and order; code of conduct; codes of conduct; rules of the road; rules-based; voluntary norms; guiding principles; technical standards; international standard*; standard-setting; standards of responsible behaviour; responsible state behaviour; responsible state behavior'),
('governance/norms', 'fr', 'norme*; règles; code* de conduite; principes directeurs; normes techniques; normes internationales; comportement responsable des états'),
('governance/norms', 'es', 'reglas; código* de conducta; principios rectores; normas técnicas; normas internacionales;
	estándares internacionales; comportamiento responsable de los estados; normas; norma internacional'),
('governance/norms', 'ru', 'норма; нормы; нормам; нормами; нормах; правил; правила; правилам; правилами; кодекс* поведения;
	руководящ* принцип*; ответственн* поведени* государств; норм международного; норм и правил;
	международн* стандарт*; международн* норм*'),
('governance/norms', 'ar', 'قواعد; مدونة سلوك; مدونات سلوك; مبادئ توجيهية; سلوك مسؤول دول; قواعد دولية; معايير دولية; معايير موحدة;
	أعراف دولية; نظام قائم على قواعد'),
('governance/norms', 'zh', '规则; 规范; 准则; 行为守则; 指导原则; 技术标准; 国际标准; 负责任国家行为'),

('governance/instruments', 'en', 'international instrument*; legal instrument*; legally binding; treaty; treaties; convention; conventions; protocol; international agreement*; international framework'),
('governance/instruments', 'fr', 'instrument* international*; instruments internationaux; instrument* juridique*; juridiquement contraignant*;
	convention*; protocole*; accord* international*; accords internationaux; traités; traité international;
	traité sur; un traité; accords et traités; conventions internationales; actes internationaux;
	accord international'),
('governance/instruments', 'es', 'instrumento* internacional*; instrumento* jurídico*; jurídicamente vinculante*; tratado*; convención; convenciones; convenio*; protocolo*; acuerdo* internacional*'),
('governance/instruments', 'ru', 'международн* документ*; международн* инструмент*; правов* документ*; юридически обязывающ*; договор*; конвенц*; протокол*; международн* соглашени*'),
('governance/instruments', 'ar', 'صك دولي; صكوك دولية; التزام دولي; التزامات دولية; صك قانوني; صكوك قانونية; ملزم* قانونا; معاهدة; معاهدات; اتفاقية; اتفاقيات; بروتوكول*;
	معاهدة دولية; اتفاقات; اتفاق دولي; اتفاقات دولية; اتفاق* دولي*'),
('governance/instruments', 'zh', '国际文书; 法律文书; 具有法律约束力; 条约; 公约; 议定书; 国际协定; 协定; 专约; 国际文件; 约章; 条约或协定; 公约草案; 国际协议; 协约'),

('governance/multilateralism', 'en', 'multilateral*; consult together; extensive consultation*; joint contribution*; consultation and cooperation; contribute together; share benefits together'),
('governance/multilateralism', 'fr', 'multilatéral*; multilatéraux; amples consultations; contributions conjointes'),
('governance/multilateralism', 'es', 'multilateral*; consultas amplias; consulta extensiva; contribución conjunta'),
('governance/multilateralism', 'ru', 'многосторонн*; мультилатерализм*; совместн* консультац*; широк* консультац*'),
('governance/multilateralism', 'ar', 'تعددية; متعدد* أطراف; تعددية أطراف; تشاور مشترك; تشاور واسع; نظام متعدد; عمل متعدد أطراف'),
('governance/multilateralism', 'zh', '多边主义; 多边; 共商共建共享; 共同协商; 共商'),

('governance/cooperation', 'en', 'international cooperation; dialogue; cooperation; international co-operation; exchange of experience*;
	best practices; trust building; partnership*; co-operation; cooperate; co-operate; cooperating;
	work together; working together; joint efforts; friendly relations; good-neighbourly; solidarity'),
('governance/cooperation', 'fr', 'coopération internationale; coopération; dialogue; échange* d*expériences; bonnes pratiques;
	mesures de confiance; partenariat*; coopérer; solidarité; relations amicales; intégration régionale'),
('governance/cooperation', 'es', 'cooperación internacional; cooperación; diálogo; intercambio de experiencias; mejores prácticas;
	buenas prácticas; fomento de la confianza; alianza*; asociaciones; cooperar; solidaridad;
	relaciones de amistad; integración regional; integración latinoamericana; relaciones amistosas'),
('governance/cooperation', 'ru', 'международн* сотрудничеств*; сотрудничеств*; диалог*; обмен* опытом; передов* практик*; укреплени* доверия;
	мер* доверия; партнерств*; добрососедств*; соседств*; добрососедск*; дружб*; солидарност*; сотруднича*;
	дружественн* отношени*'),
('governance/cooperation', 'ar', 'تعاون دولي; تعاون; حوار; تبادل خبرات; أفضل ممارسات; بناء ثقة; شراكة; شراكات; تضامن; علاقات ودية; عمل مشترك;
	تعاونوا; يتعاونون; نتعاون; تتعاون'),
('governance/cooperation', 'zh', '国际合作; 合作; 对话; 交流经验; 经验交流; 最佳做法; 建立信任; 伙伴关系; 友好合作; 携手合作; 友好关系; 沟通协调'),

('governance/stakeholders', 'en', 'stakeholder*; multi-stakeholder*; multistakeholder*; private sector; civil society; technology compan*; tech compan*; academia; industry'),
('governance/stakeholders', 'fr', 'partie* prenante*; acteurs concernés; multipartite*; secteur privé; société civile; entreprises technologiques; monde universitaire'),
('governance/stakeholders', 'es', 'parte* interesada*; múltiples interesados; múltiples partes; sector privado; sociedad civil; empresas tecnológicas; mundo académico'),
('governance/stakeholders', 'ru', 'заинтересованн* сторон*; частн* сектор*; гражданск* обществ*; технологическ* компан*; научн* круг*; академическ* круг*'),
('governance/stakeholders', 'ar', 'أصحاب مصلحة; جهات معنية; جهات فاعلة; قطاع خاص; مجتمع مدني; شركات تكنولوجيا; أوساط أكاديمية'),
('governance/stakeholders', 'zh', '利益攸关方; 利益相关方; 多方参与; 多利益; 私营部门; 民间社会; 科技公司; 科技企业; 学术界'),

('governance/united_nations', 'en', 'central role of the un; central role of the united nations; role of the un; role of the united nations;
	the un should; united nations should; un system; united nations system; charter of the united nations;
	united nations; un reform; reform of the organization; strengthening of the organization;
	role of the organization; reform of the security council; security council reform;
	authority of the organization; effectiveness of the organization; members of the organization;
	member of the organization; purposes of the organization; organs of the organization'),
('governance/united_nations', 'fr', 'rôle central de *onu; rôle central des nations unies; rôle de *onu; rôle des nations unies;
	système des nations unies; *onu devrait; nations unies; onu; réforme du conseil de sécurité;
	réforme de *organisation; *organisation des nations unies; membre* de *organisation; buts de *organisation;
	organe* de *organisation; action de *organisation; à *organisation des nations unies;
	états membres des nations unies; charte de *organisation; principes de *organisation;
	buts et principes des nations unies'),
('governance/united_nations', 'es', 'papel central de la onu; papel central de las naciones unidas; papel de las naciones unidas; papel de la onu;
	función central de las naciones unidas; sistema de las naciones unidas; naciones unidas; onu;
	reforma del consejo de seguridad; miembro* de la organización; propósitos de la organización;
	órgano* de la organización; miembros de las naciones unidas'),
('governance/united_nations', 'ru', 'центральн* рол* оон; центральн* рол* организации объединенных наций; рол* оон;
	рол* организации объединенных наций; систем* оон; систем* организации объединенных наций;
	организаци* объединенных наций; оон; реформ* совета безопасности; член* организации; член организации;
	цел* организации; орган* организации; устав* организации; членов организации; членам организации;
	реформ* организации; принцип* объединенных наций; цел* и принцип* объединенных; объединенных наций'),
('governance/united_nations', 'ar', 'دور مركزي أمم متحدة; دور محوري أمم متحدة; دور أمم متحدة; منظومة أمم متحدة; أمم متحدة; منظومة أممية;
	منظمة أممية; إصلاح مجلس أمن; عضو* هيئة; أعضاء هيئة; هيئة أمم متحدة; أعضاء أمم متحدة; مقاصد هيئة;
	دول أعضاء في أمم; عضو في أمم; أمم المتحدة; فروع هيئة; حقوق عضوية; مقاصد أمم متحدة; أغراض أمم متحدة'),
('governance/united_nations', 'zh', '联合国核心作用; 联合国的核心作用; 联合国中心作用; 联合国发挥; 联合国作用; 联合国应; 联合国系统; 联合国; 安理会改革; 聯合國; 本组织会员国; 会员国'),

('governance/coordination', 'en', 'strengthen coordination; coordination; coordinat* efforts; coordinated response*; coordinated approach*; coherence; synerg*; concerted effort*; concerted action'),
('governance/coordination', 'fr', 'coordination; renforcer la coordination; efforts concertés; action concertée; cohérence; synergie*; approche coordonnée'),
('governance/coordination', 'es', 'coordinación; fortalecer la coordinación; esfuerzos concertados; acción concertada; coherencia; sinergia*; enfoque coordinado'),
('governance/coordination', 'ru', 'координац*; согласованн* усили*; согласованн* действ*; слаженност*; синерги*; скоординированн*'),
('governance/coordination', 'ar', 'تنسيق; جهود منسقة; جهود متضافرة; تضافر جهود; اتساق; تآزر'),
('governance/coordination', 'zh', '协调; 形成合力'),

('risk', 'en', 'risk; risks; risks and challenges; potential risk*; security risk*; threat; threats; vulnerabilit*; misuse*; abuse of technolog*; malicious use*; dual-use; unintended consequence*; fall* into the hands; fall* into the wrong hands'),
('risk', 'fr', 'risque*; risques et défis; menace*; vulnérabilité*; utilisation* malveillante*; usage* malveillant*; mauvaise utilisation; utilisation abusive; double usage; tomber entre les mains; tomber entre de mauvaises mains'),
('risk', 'es', 'riesgo*; riesgos y desafíos; amenaza*; vulnerabilidad*; uso* malicioso*; uso malintencionado; uso indebido; mal uso; doble uso; caer en manos; caigan en manos'),
('risk', 'ru', 'риск*; угроз*; уязвимост*; злонамеренн* использован*; злоупотреблен*; неправомерн* использован*; двойн* назначен*; попадан* в руки; попасть в руки; попали в руки'),
('risk', 'ar', 'مخاطر; خطر; أخطار; تهديد; تهديدات; ضعف أمني; إساءة استخدام; استخدام خبيث; استعمال خبيث; استخدام مزدوج;
	وقوع في أيدي; تقع في أيدي; مهدد*; تهدد'),
('risk', 'zh', '风险; 风险挑战; 威胁; 隐患; 滥用; 恶意使用; 恶意利用; 军民两用; 双重用途; 落入'),

('risk/armed_conflict', 'en', 'armed conflict*; military application*; military use*; military technolog*; warfare; battlefield*;
	hostilities; conflict zone*; weaponiz*; weaponis*; war; wars; aggression; aggressor*; use of force;
	recourse to force; armed attack*; military action*; military intervention*; military aggression;
	military operation*; conflicts; conflict; fighting; invasion*; invaded; bombing*; bombardment*; bloodshed;
	militarism; militarization; militarisation; violence; occupation; massacre*; aggressive force;
	-international humanitarian law; -geneva conventions; attacks; hostility; war crimes; armed aggression;
	military occupation; use of armed force; armed force'),
('risk/armed_conflict', 'fr', 'conflit* armé*; applications militaires; usage* militaire*; utilisation* militaire*; champ* de bataille;
	hostilités; zones de conflit; militarisation; guerre*; agression*; recours à la force; emploi de la force;
	attaque* armée*; action* militaire*; intervention* militaire*; conflit*; combats; invasion*; bombardement*;
	massacre*; occupation; violences; affrontement*; -droit international humanitaire; -droit humanitaire;
	attaques'),
('risk/armed_conflict', 'es', 'conflicto* armado*; aplicaciones militares; uso* militar*; campo* de batalla; hostilidades;
	zonas de conflicto; militarización; guerra*; agresión; agresiones; uso de la fuerza; ataque* armado*;
	intervención militar; acción militar; conflicto*; combates; invasi*; bombardeo*; masacre*; ocupación;
	violencia; enfrentamiento*; -derecho internacional humanitario; -derecho humanitario; militarismo'),
('risk/armed_conflict', 'ru', 'вооруженн* конфликт*; военн* применен*; военн* использован*; военн* цел*; пол* боя; боев* действ*;
	зон* конфликт*; милитаризац*; война; войны; войне; войну; войной; войн; войнами; агресси*; применени* силы;
	вооруженн* нападени*; военн* действ*; военн* вмешательств*; конфликт*; вторжени*; бомбардиров*; оккупац*;
	насили*; кровопролити*; столкновени*; -международн* гуманитарн* прав*; угроз* силой;
	применени* вооруженн* сил*'),
('risk/armed_conflict', 'ar', 'نزاع مسلح; نزاعات مسلحة; صراع مسلح; صراعات مسلحة; تطبيقات عسكرية; استخدام عسكري; أغراض عسكرية; ساحة معركة;
	ساحات قتال; عسكرة; حرب; حروب; عدوان; عدوانية; استخدام قوة; هجوم; هجمات; عمليات عسكرية; أعمال عسكرية;
	تدخل عسكري; نزاع; نزاعات; صراع; صراعات; قتال; غزو; قصف; احتلال; عنف; مجازر; جرائم حرب; إبادة; إبادة جماعية;
	تطهير عرقي; دمار; اعتداءات; اعتداء; قتلى; صواريخ; عمليات عدائية; -قانون دولي إنساني; استعمال قوة; تهديد بقوة;
	تهديد باستعمال; حرب عالمية; عدوان مسلح; قوة مسلحة; هجوم مسلح; قوات مسلحة'),
('risk/armed_conflict', 'zh', '武装冲突; 军事应用; 军事用途; 军事化; 战场; 敌对行动; 冲突地区; 武器化; 战争; 侵略; 使用武力; 武力; 战乱; 冲突; 军事行动; 军事干预; 入侵; 轰炸; 占领; 屠杀; 暴力冲突; 战争状态;
	战火; -国际人道法; -国际人道主义法; 武力威胁; 第二次世界大战; 世界大战; 大战'),

('risk/autonomous_weapons', 'en', 'autonomous weapon*; lethal autonomous; killer robot*; weapon* systems; human control; meaningful human control; armed drone*'),
('risk/autonomous_weapons', 'fr', 'armes autonomes; systèmes d*armes; armes létales autonomes; robots tueurs; contrôle humain; drones armés'),
('risk/autonomous_weapons', 'es', 'armas autónomas; sistemas de armas; armas letales autónomas; robots asesinos; control humano; drones armados'),
('risk/autonomous_weapons', 'ru', 'автономн* оруж*; систем* вооружен*; смертоносн* автономн*; роботы-убийцы; контрол* человека; человеческ* контрол*; боев* дрон*; ударн* беспилотн*'),
('risk/autonomous_weapons', 'ar', 'أسلحة ذاتية تشغيل; أسلحة فتاكة; أسلحة مستقلة; منظومات أسلحة; روبوتات قاتلة; سيطرة بشرية; طائرات مسلحة بدون طيار'),
('risk/autonomous_weapons', 'zh', '自主武器; 致命性自主武器; 杀手机器人; 武器系统; 人类控制; 人类监督; 武装无人机'),

('risk/arms_race', 'en', 'arms race; chemical weapon*; biological weapon*; weapons of mass destruction; -arms control; -disarmament;
	-non-proliferation; -nonproliferation; -strategic stability; -test ban; -nuclear-free; -nuclear-weapon-free;
	-nuclear disarmament; -reduction of armaments; proliferation; nuclear weapon*; nuclear arms; nuclear test*;
	nuclear explosion*; nuclear war; atomic; armaments; armament; mass destruction; hydrogen bomb*;
	hydrogen weapon*; weapons; missile*; military bases; military expenditure*; military budget*; small arms'),
('risk/arms_race', 'fr', 'course aux armements; prolifération; arme* nucléaire*; armes chimiques; armes biologiques;
	armes de destruction massive; -désarmement; -maîtrise des armements; -non-prolifération;
	-stabilité stratégique; armements; armement; armes; armes atomiques; essais nucléaires; destruction massive;
	trafic d*armes'),
('risk/arms_race', 'es', 'carrera de armamentos; carrera armamentista; proliferación; arma* nuclear*; armas químicas; armas biológicas;
	armas de destrucción masiva; -desarme; -control de armamentos; -control de armas; -no proliferación;
	-noproliferación; -estabilidad estratégica; armamentos; armamento; armamentismo; armas; armas atómicas;
	ensayos nucleares; destrucción masiva; tráfico de armas; tráfico ilícito de armas'),
('risk/arms_race', 'ru', 'гонк* вооружен*; распространен* оружия; ядерн* оруж*; химическ* оруж*; биологическ* оруж*;
	оруж* массов* уничтожения; -разоружен*; -контрол* над вооружен*; -нераспространен*;
	-стратегическ* стабильност*; вооружени*; вооружений; оружи*; атомн*; ядерн* испытани*; массов* уничтожени*'),
('risk/arms_race', 'ar', 'سباق تسلح; انتشار أسلحة; أسلحة نووية; سلاح نووي; أسلحة كيميائية; أسلحة بيولوجية; أسلحة دمار شامل;
	-تحديد أسلحة; -حد من تسلح; -نزع سلاح; -عدم انتشار; تسلح; أسلحة; سلاح; تجارب نووية; نووي; نووية; ترسانة*;
	تسليح'),
('risk/arms_race', 'zh', '军备竞赛; 扩散; 核武器; 化学武器; 生物武器; 大规模杀伤性武器; -军备控制; -军控; -裁军; -不扩散; -防扩散; -战略稳定; -无核化; 军备; 武器; 核试验; 核战争; 核问题; 反导;
	-军备管制; -战略平衡; 军缩'),

('risk/terrorism', 'en', 'terroris*; violent extremis*; radicali*; extremist group*; isil; al-qaida; al-qaeda; -counter-terroris*;
	-counterterroris*; -anti-terroris*'),
('risk/terrorism', 'fr', 'terroris*; extrémisme violent; radicalisation; groupes extrémistes; daech; al-qaida; -antiterroris*;
	-contre-terrorisme; -lutte antiterroriste'),
('risk/terrorism', 'es', 'terroris*; extremismo violento; radicalización; grupos extremistas; al-qaida; -antiterroris*;
	-contraterroris*'),
('risk/terrorism', 'ru', 'террорис*; терроризм*; насильственн* экстремизм*; радикализац*; экстремистск* групп*; -контртеррористическ*;
	-антитеррористическ*; террор'),
('risk/terrorism', 'ar', 'إرهاب; إرهابي; إرهابية; إرهابيين; إرهابيون; تطرف عنيف; تطرف; جماعات متطرفة; داعش'),
('risk/terrorism', 'zh', '恐怖主义; 恐怖组织; 恐怖分子; 恐怖势力; 暴力极端主义; 极端主义; 激进化; -反恐; 暴恐; 恐怖袭击; 恐袭; 恐怖活动; 恐怖; 暴力恐怖; 极端思想; -去极端化'),

('risk/disinformation', 'en', 'disinformation; misinformation; fake news; false information; false narrative*; information manipulation;
	deepfake*; deep fake*; infodemic*; rumour*; rumor*'),
('risk/disinformation', 'fr', 'désinformation; mésinformation; fausses nouvelles; fausses informations; infox; manipulation de *information;
	hypertrucage*; infodémie*; rumeurs'),
('risk/disinformation', 'es', 'desinformación; información errónea; información falsa; noticias falsas; bulos;
	manipulación de la información; ultrafalso*; infodemia*; rumores'),
('risk/disinformation', 'ru', 'дезинформац*; ложн* информац*; недостоверн* информац*; фейк*; фальшив* новост*; манипулирован* информац*;
	дипфейк*; инфодеми*; слухи; слухов'),
('risk/disinformation', 'ar', 'تضليل إعلامي; معلومات مضللة; معلومات مغلوطة; معلومات كاذبة; معلومات زائفة; أخبار كاذبة; أخبار زائفة;
	تزييف عميق; تضليل; شائعات; معلومات مضلة; أخبار مضللة'),
('risk/disinformation', 'zh', '虚假信息; 假信息; 错误信息; 假新闻; 虚假新闻; 谣言; 深度伪造; 信息疫情; 信息操纵'),

('risk/hate_speech', 'en', 'hate speech; hatred; incitement; inciting violence; xenophobi*; online abuse; hate crime*; intolerance;
	racial hatred'),
('risk/hate_speech', 'fr', 'discours de haine; discours haineux; haine; incitation à la violence; incitation à la haine; xénophobie;
	intolérance; incitation'),
('risk/hate_speech', 'es', 'discurso* de odio; discurso* del odio; odio; incitación a la violencia; incitación al odio; xenofobia;
	intolerancia; incitación a la discriminación; incitación'),
('risk/hate_speech', 'ru', 'язык* вражды; языка ненависти; риторик* ненависти; ненавист*; ненавистническ*; подстрекательств*; ксенофоби*;
	нетерпимост*'),
('risk/hate_speech', 'ar', 'خطاب كراهية; خطابات كراهية; كراهية; تحريض; كراهية أجانب; تعصب'),
('risk/hate_speech', 'zh', '仇恨言论; 仇恨; 煽动暴力; 煽动; 仇外'),

('risk/cyber', 'en', 'cyberattack*; cyber attack*; cyber-attack*; cybercrime*; cyber crime*; cybersecurity; cyber security; cyber threat*; ransomware; hack*; malware; critical infrastructure; malicious cyber; malicious ict'),
('risk/cyber', 'fr', 'cyberattaque*; cybercriminalité; cybersécurité; cybermenace*; rançongiciel*; logiciels malveillants; pirat* informatique*; infrastructures critiques'),
('risk/cyber', 'es', 'ciberataque*; ciberdelincuencia; ciberdelito*; ciberseguridad; ciberamenaza*; programas maliciosos; pirat* informátic*; infraestructura* crítica*'),
('risk/cyber', 'ru', 'кибератак*; киберпреступ*; кибербезопасност*; киберугроз*; вредоносн* программ*; хакер*; критическ* инфраструктур*; кибертеррор*'),
('risk/cyber', 'ar', 'هجمات سيبرانية; هجوم سيبراني; هجمات إلكترونية; جرائم سيبرانية; جريمة سيبرانية; أمن سيبراني; تهديدات سيبرانية;
	برمجيات خبيثة; بنى تحتية حيوية; بنية تحتية حيوية; فوضى رقمية; جريمة إلكترونية; استعمالات إجرامية'),
('risk/cyber', 'zh', '网络攻击; 网络犯罪; 网络安全; 网络威胁; 勒索软件; 恶意软件; 黑客; 关键基础设施'),

('people/people_centred', 'en', 'people-cent*; human-cent*; people first; of the people by the people and for the people; benefit of humanity;
	benefit of mankind; tech for good; technology for good; well-being of the people; well-being of our people;
	well-being of all; well-being of mankind; for the benefit of humanity; service of humanity;
	service of mankind; human development; benefit of all mankind'),
('people/people_centred', 'fr', 'axé* sur *humain; axé* sur les personnes; centré* sur *humain; au service de *humanité; bien de *humanité'),
('people/people_centred', 'es', 'centrad* en las personas; centrad* en el ser humano; al servicio de la humanidad; bien de la humanidad'),
('people/people_centred', 'ru', 'ориентированн* на человека; ориентированн* на интересы людей; для народа; на благо человечества;
	на благо людей; в интересах человека; в интересах людей; благополучи* людей; благополучи* граждан;
	интерес* людей'),
('people/people_centred', 'ar', 'محورها إنسان; محورها ناس; محوره إنسان; من أجل شعب; خدمة بشرية; خدمة إنسانية; صالح بشرية'),
('people/people_centred', 'zh', '以人为本; 以人为中心; 以人民为中心; 科技向善; 智能向善; 民有; 民治; 民享; 为了人民; 人的尊严; 造福人民; 人民福祉; 民生福祉; 人民至上'),

('people/human_rights', 'en', 'human right*; fundamental freedom*; privacy; freedom of expression; freedom of opinion; surveillance;
	censorship; digital rights; internet shutdown*; -apartheid; -genocid*; -racial discrimination; -racist;
	-racism; -torture; -ethnic cleansing; -crimes against humanity; -segregation*; -oppression; civil liberties;
	self-determination; -repression; -slavery; -persecution; -discriminat*; -colonialism;
	everyone has the right*; everyone is entitled; freedoms; -arbitrary arrest*; -arbitrary detention*;
	-arbitrary; right of self-determination; -arbitrarily'),
('people/human_rights', 'fr', 'droits de *homme; droits humains; libertés fondamentales; vie privée; liberté d*expression; surveillance;
	censure; droits numériques; -apartheid; -génocide*; -torture; -discriminat*; -esclavage; -oppression;
	arbitrairement; -sévices; liberté d*opinion; libertés; droits de la personne; -racis*; -épuration ethnique;
	-crimes contre l*humanité; toute personne a droit; toute personne a le droit; tout individu a droit;
	tout individu a le droit; a droit à la reconnaissance; droits et libertés; droits fondamentaux'),
('people/human_rights', 'es', 'derechos humanos; libertades fundamentales; privacidad; vida privada; libertad de expresión; censura;
	derechos digitales; -apartheid; -genocidio*; -tortura*; -discrimina*; -esclavitud; -opresión;
	arbitrariamente; libertad de opinión; libertades; autodeterminación; -racis*; -limpieza étnica;
	toda persona tiene derecho; toda persona tiene el derecho; -crímenes de lesa humanidad; unión civil;
	derecho a la libertad; todo individuo tiene derecho; derechos y libertades; derechos fundamentales;
	todo ser humano tiene derecho'),
('people/human_rights', 'ru', 'прав* человека; основн* свобод*; неприкосновенност* частной жизни; конфиденциальност*; свобод* слова;
	свобод* выражения; слежк*; цензур*; цифров* прав*; -апартеид*; -геноцид*; -пытк*; -дискриминац*; -рабств*;
	-угнетени*; произвольн* арест*; произвольн*; свобод* убеждений; каждый человек имеет право; -расизм*;
	-этническ* чист*; достоинств*; самоопределени*; прав* и свобод*; свободн* стран*; личн* свобод*;
	свобод* граждан; права и свободы; прав и свобод; правами и свободами; основн* прав*; произвольно;
	всеми правами; всеми свободами'),
('people/human_rights', 'ar', 'حقوق إنسان; حريات أساسية; خصوصية; حرية تعبير; حرية رأي; مراقبة جماعية; رقابة; حقوق رقمية; -فصل عنصري;
	-إبادة جماعية; -تعذيب; -تمييز; -عبودية; -استرقاق; -اضطهاد; تعسفا; -قمع; حريات; حق تقرير; تقرير مصير; لكل شخص;
	-عنصرية; -تطهير عرقي; حقوق مشروعة; حقوق شعب; حقوق شعوب; كل شخص حق; لكل فرد حق; لكل إنسان حق; يحق لكل;
	حقوق أساسية; لكل امرئ'),
('people/human_rights', 'zh', '人权; 基本自由; 隐私; 言论自由; 表达自由; 监控; 审查制度; 数字权利; -种族隔离; -种族灭绝; -酷刑; -歧视; -奴役; -压迫; 任意加以逮捕; 任意逮捕; 人人有权; 人人有; 自由权;
	平等权; -种族主义; 自决; 人人皆有; 基本权利; 人人享有; 人人有资格; 自由和权利; 权利和自由; 基本人权; 人权和基本自由'),

('people/ethics', 'en', 'ethic*; responsible use; responsible innovation; responsible development; trustworth*; algorithmic bias;
	bias; human oversight'),
('people/ethics', 'fr', 'éthique*; utilisation responsable; usage responsable; innovation responsable; fiable*; biais; garde-fous;
	contrôle humain'),
('people/ethics', 'es', 'étic*; uso responsable; innovación responsable; fiable*; sesgo*; salvaguardia*; supervisión humana'),
('people/ethics', 'ru', 'этик*; этическ*; ответственн* использован*; ответственн* инновац*; предвзятост*; гаранти* защиты;
	надзор* человека'),
('people/ethics', 'ar', 'أخلاقيات; أخلاقي; أخلاقية; استخدام مسؤول; ابتكار مسؤول; تحيز; إشراف بشري'),
('people/ethics', 'zh', '伦理; 负责任使用; 负责任创新; 负责任地; 可信; 算法偏见; 保障措施; 人类监督'),

('people/women_and_youth', 'en', 'women; girls; gender; youth; young people; children; online violence against women'),
('people/women_and_youth', 'fr', 'femmes; filles; jeunes; égalité des sexes; jeunes filles; égalité de genre; droits des enfants; les enfants;
	emploi des jeunes'),
('people/women_and_youth', 'es', 'mujeres; niñas; género; jóvenes; juventud; igualdad de género; mujer; derechos de los niños; nuestros niños;
	paridad'),
('people/women_and_youth', 'ru', 'женщин*; девоч*; гендерн*; молодеж*; молод* люд*; прав* детей; защит* детей; дет* и молодеж*; юнош*'),
('people/women_and_youth', 'ar', 'نساء; مرأة; فتيات; جنساني; جنسانية; شباب; حقوق أطفال; حقوق طفل; شبان; شابات'),
('people/women_and_youth', 'zh', '妇女; 女童; 性别; 青年; 年轻人; 儿童; 男女; 青少年'),

('law', 'en', 'international law; compl* with the law; compliance with the law; rule of law; within the law; law-abiding;
	domestic law*; national law*; legal framework*; universally recognized international norms;
	universally-recognized international norms; applicable law'),
('law', 'fr', 'droit international; respect du droit; conforme* au droit; conforme* à la loi; respecter la loi;
	état de droit; primauté du droit; cadre* juridique*; lois nationales;
	normes internationales universellement reconnues; obligations internationales; traité international'),
('law', 'es', 'derecho internacional; cumplir la ley; cumplimiento de la ley; conforme* a la ley; estado de derecho;
	imperio de la ley; marco* jurídico*; leyes nacionales; normas internacionales universalmente reconocidas'),
('law', 'ru', 'международн* прав*; соблюден* закон*; в соответствии с законом; соответств* закон*; верховенств* права;
	правов* рам*; правов* баз*; общепризнанн* норм*; общепризнанн* международн* норм*'),
('law', 'ar', 'قانون دولي; امتثال قانون; احترام قانون; سيادة قانون; إطار قانوني; أطر قانونية; قوانين وطنية;
	معايير دولية معترف بها; شرعية دولية; قرارات شرعية دولية; نظام قائم على قواعد; محكمة عدل'),
('law', 'zh', '国际法; 遵守法律; 符合法律; 依法; 法治; 法律框架; 公认的国际准则; 国际公认准则; 国际关系准则; 依法治国'),

('peace/international_security', 'en', 'international peace and security; peace and security; international security; peace development and security;
	world peace; global security; collective security; common security; international stability; peace;
	lasting peace; peaceful world; peaceful coexistence'),
('peace/international_security', 'fr', 'paix et la sécurité internationales; paix et sécurité internationales; paix et la sécurité; paix et sécurité;
	sécurité internationale; paix mondiale; sécurité collective; paix; paix durable; stabilité internationale;
	États pacifiques; ajustement pacifique; coexistence pacifique'),
('peace/international_security', 'es', 'paz y la seguridad internacionales; paz y seguridad internacionales; paz y la seguridad; paz y seguridad;
	seguridad internacional; paz mundial; seguridad colectiva; paz; paz duradera'),
('peace/international_security', 'ru', 'международн* мир* и безопасност*; мир* и безопасност*; международн* безопасност*; мир* во всем мире;
	коллективн* безопасност*; мир; миром; миру; мира и; прочн* мир*; миролюбив*; мирн* сосуществован*;
	международн* мир*; поддержан* мира; поддержанию мира; всеобщ* мир*'),
('peace/international_security', 'ar', 'سلام و*أمن دوليين; سلم و*أمن دوليين; سلام و*أمن; سلم و*أمن; أمن دولي; سلام عالمي; أمن جماعي; سلام; سلم;
	أمن و*استقرار; سلم و*أمن دولي; أمن إقليمي; استقرار إقليمي'),
('peace/international_security', 'zh', '国际和平与安全; 和平与安全; 国际安全; 世界和平; 全球安全; 集体安全; 共同安全; 和平; 和平稳定; 战略安全; 维持国际和平; 国际和平及安全; 地区稳定; 战略稳定'),

('peace/peacekeeping', 'en', 'peacekeep*; peace-keep*; peace operation*; blue helmet*; un mission*; peacebuild*; peace-build*'),
('peace/peacekeeping', 'fr', 'maintien de la paix; opérations de paix; casques bleus; soldats de la paix; consolidation de la paix; missions de *onu'),
('peace/peacekeeping', 'es', 'mantenimiento de la paz; operaciones de paz; cascos azules; personal de paz; consolidación de la paz; misiones de la onu'),
('peace/peacekeeping', 'ru', 'миротвор*; операци* по поддержанию мира; поддержани* мира; голуб* каск*; миростроительств*; мисси* оон'),
('peace/peacekeeping', 'ar', 'حفظ سلام; عمليات سلام; خوذ زرق; ذوي خوذ زرقاء; بناء سلام; بعثات أمم متحدة'),
('peace/peacekeeping', 'zh', '维持和平行动; 和平行动; 蓝盔; 建设和平; 联合国特派团; 维和行动; 维和人员; 维和部队; 联合国维和; 参与维和; 维持和平'),

('peace/prevention', 'en', 'conflict prevention; prevent* conflict*; preventive diplomacy; early warning; mediation; peaceful settlement;
	conflict resolution; peaceful solution*; political solution*; political settlement*; just settlement;
	negotiated settlement*; negotiated solution*; settlement of the; just and lasting; two-state solution;
	peace process; peace talks; peace negotiations; peace initiative*; peace plan*; reconciliation; good offices;
	dialogue between; direct negotiation*; peaceful means; negotiations; cessation of hostilities; ceasefire*;
	cease-fire*; armistice; early action; settlement of disputes; settlement of conflicts;
	comprehensive settlement; arbitration; peaceful settlement*; pacific settlement; pacific means;
	settlement of international disputes; settlement of such dispute*'),
('peace/prevention', 'fr', 'prévention des conflits; prévenir les conflits; diplomatie préventive; alerte rapide; médiation;
	règlement pacifique; causes profondes; règlement des différends; règlement des conflits;
	solution* politique*; solution négociée; solution à deux; processus de paix; négociations; réconciliation;
	bons offices; diplomatie; cessez-le-feu; dialogue entre; moyens pacifiques; pacifiquement;
	solutions aux conflits; accord de paix; résolution des conflits; désescalade; régler pacifiquement;
	règlement d*un différend; règlement du différend; différend*; ajustement pacifique'),
('peace/prevention', 'es', 'prevención de conflictos; prevenir los conflictos; diplomacia preventiva; alerta temprana; mediación;
	arreglo pacífico; solución pacífica; causas profundas; arreglo de controversias; solución de controversias;
	solución política; solución negociada; solución de dos estados; proceso de paz; negociaciones;
	reconciliación; buenos oficios; diplomacia; alto el fuego; cese del fuego; diálogo entre; medios pacíficos;
	pacíficamente; acuerdo de paz; resolución de conflictos'),
('peace/prevention', 'ru', 'предотвращени* конфликт*; предупрежден* конфликт*; превентивн* дипломат*; ранн* предупрежден*;
	посредничеств*; мирн* урегулирован*; коренн* причин*; урегулировани* споров; урегулировани* конфликт*;
	политическ* решени*; политическ* урегулирован*; мирн* процесс*; переговор*; примирени*; добр* услуг*;
	дипломат*; прекращени* огня; перемири*; мирн* средств*; мирн* путем; разрешени* споров; споров;
	разрешени* спор*; разрешени* подобн* спор*; мирн* разрешени*'),
('peace/prevention', 'ar', 'منع نزاعات; منع نشوب نزاعات; منع صراعات; دبلوماسية وقائية; إنذار مبكر; وساطة; تسوية سلمية; أسباب جذرية;
	تسوية نزاعات; تسوية سياسية; حل سياسي; حلول سياسية; حل دولتين; عملية سلام; مفاوضات; مصالحة; مساعي حميدة;
	دبلوماسية; وقف إطلاق نار; وقف لإطلاق نار; وقف فوري لإطلاق نار; حوار; وسائل سلمية; سبل سلمية; حل سلمي;
	اتفاق سلام; تهدئة; مبادرة سلام; سلام شامل; سلام عادل; حلول دائمة; حلول مستدامة; حلا سلميا; فض نزاع; منازعات'),
('peace/prevention', 'zh', '预防冲突; 冲突预防; 预防性外交; 早期预警; 预警; 调解; 斡旋; 和平解决; 根源; 政治解决; 和平方式; 对话协商; 协商解决; 解决争端; 争端; 谈判; 和解; 停火; 停战; 和平谈判; 劝和促谈;
	通过对话; 外交努力; 停和机制'),

('technology/artificial_intelligence', 'en', 'artificial intelligence; ai; machine learning; algorithm*; generative ai; facial recognition; large language model*; deep learning'),
('technology/artificial_intelligence', 'fr', 'intelligence artificielle; ia; apprentissage automatique; algorithme*; reconnaissance faciale; *intelligence artificielle'),
('technology/artificial_intelligence', 'es', 'inteligencia artificial; ia; aprendizaje automático; algoritmo*; reconocimiento facial'),
('technology/artificial_intelligence', 'ru', 'искусственн* интеллект*; ии; машинн* обучени*; алгоритм*; распознаван* лиц'),
('technology/artificial_intelligence', 'ar', 'ذكاء اصطناعي; تعلم آلي; خوارزمي*; تعرف على وجوه'),
('technology/artificial_intelligence', 'zh', '人工智能; 机器学习; 算法; 人脸识别; 大模型; 深度学习'),

('technology/cyberspace', 'en', 'cyberspace; internet; social media; information and communication* technolog*; ict; icts; 5g; broadband; telecommunication*; digital technolog*; digital platform*; online platform*; internet of things'),
('technology/cyberspace', 'fr', 'cyberespace; internet; réseaux sociaux; médias sociaux; technologies de *information et de la communication; tic; 5g; haut débit; télécommunication*; technologies numériques; plateformes numériques; internet des objets'),
('technology/cyberspace', 'es', 'ciberespacio; internet; redes sociales; medios sociales; tecnologías de la información y las comunicaciones; tecnologías de la información y la comunicación; tic; 5g; banda ancha; telecomunicaci*; tecnologías digitales; plataformas digitales; internet de las cosas'),
('technology/cyberspace', 'ru', 'киберпространств*; интернет*; социальн* сет*; информационно-коммуникационн* технолог*; икт; 5g; широкополосн*; телекоммуникац*; цифров* технолог*; цифров* платформ*'),
('technology/cyberspace', 'ar', 'فضاء سيبراني; فضاء إلكتروني; إنترنت; وسائل تواصل اجتماعي; تكنولوجيا معلومات و*اتصالات; تكنولوجيات رقمية; تكنولوجيا رقمية; منصات رقمية; اتصالات'),
('technology/cyberspace', 'zh', '网络空间; 互联网; 社交媒体; 信息通信技术; 信通技术; 5g; 宽带; 电信; 数字技术; 数字平台; 物联网'),

('technology/data', 'en', 'big data; cloud computing; data analytics; data-driven; supercomput*; data flow*; satellite imagery; digitali*; digitiz*'),
('technology/data', 'fr', 'mégadonnées; big data; informatique en nuage; analyse de* données; flux de données; imagerie satellitaire; numérisation'),
('technology/data', 'es', 'macrodatos; big data; computación en la nube; análisis de datos; flujo* de datos; imágenes satelitales; digitalización'),
('technology/data', 'ru', 'больш* данн*; облачн* вычислен*; анализ* данных; поток* данных; спутников* снимк*; цифровизац*'),
('technology/data', 'ar', 'بيانات ضخمة; حوسبة سحابية; تحليل بيانات; تدفق بيانات; صور ساتلية; رقمنة; تحول رقمي'),
('technology/data', 'zh', '大数据; 云计算; 数据分析; 数据流动; 超级计算; 卫星图像; 数字化'),

('technology/biotechnology', 'en', 'biotech*; gene editing; genetic engineering; synthetic biology; genom*; biosecurity; biosafety; life sciences'),
('technology/biotechnology', 'fr', 'biotechnologie*; édition du génome; génie génétique; biologie synthétique; génom*; biosécurité; sciences du vivant'),
('technology/biotechnology', 'es', 'biotecnología*; edición genética; edición del genoma; ingeniería genética; biología sintética; genom*; genóm*; bioseguridad; ciencias de la vida'),
('technology/biotechnology', 'ru', 'биотехнолог*; редактирован* ген*; генн* инженери*; синтетическ* биолог*; геном*; биобезопасност*'),
('technology/biotechnology', 'ar', 'تكنولوجيا حيوية; تكنولوجيا أحيائية; تقنية حيوية; تحرير جينات; هندسة وراثية; بيولوجيا تركيبية; جينوم; أمن بيولوجي'),
('technology/biotechnology', 'zh', '生物技术; 生物科技; 基因编辑; 基因工程; 合成生物; 基因组; 生物安全; 生命科学'),

('technology/quantum', 'en', 'quantum'),
('technology/quantum', 'fr', 'quantique*'),
('technology/quantum', 'es', 'cuántic*'),
('technology/quantum', 'ru', 'квантов*'),
('technology/quantum', 'ar', 'حوسبة كمية; تكنولوجيا كم; كمومية; كمومي; حوسبة كمومية'),
('technology/quantum', 'zh', '量子'),

('technology/robotics', 'en', 'robot*; drone*; unmanned aerial; unmanned aircraft; unmanned system*; autonomous system*; autonomous vehicle*; 3d print*; additive manufacturing; nanotech*'),
('technology/robotics', 'fr', 'robot*; drone*; aéronef* sans pilote; systèmes autonomes; véhicules autonomes; impression 3d; nanotechnologie*'),
('technology/robotics', 'es', 'robot*; robót*; dron; drones; aeronave* no tripulada*; sistemas autónomos; vehículos autónomos; impresión 3d; nanotecnología*'),
('technology/robotics', 'ru', 'робот*; дрон*; беспилотн*; автономн* систем*; 3d-печат*; нанотехнолог*'),
('technology/robotics', 'ar', 'روبوت*; طائرات مسيرة; طائرات بدون طيار; طائرات من دون طيار; نظم ذاتية; مركبات ذاتية قيادة; تكنولوجيا نانو'),
('technology/robotics', 'zh', '机器人; 无人机; 无人系统; 自主系统; 自动驾驶; 3d打印; 增材制造; 纳米技术'),

('technology/blockchain', 'en', 'blockchain*; block chain; distributed ledger*; cryptocurrenc*; crypto-asset*; crypto asset*; virtual asset*; digital currenc*; bitcoin; fintech'),
('technology/blockchain', 'fr', 'chaîne* de blocs; blockchain; cryptomonnaie*; cryptoactif*; actifs virtuels; monnaie* numérique*; bitcoin'),
('technology/blockchain', 'es', 'cadena* de bloques; blockchain; criptomoneda*; criptoactivo*; activos virtuales; moneda* digital*; bitcoin'),
('technology/blockchain', 'ru', 'блокчейн*; криптовалют*; криптоактив*; виртуальн* актив*; цифров* валют*; биткоин*'),
('technology/blockchain', 'ar', 'سلسلة كتل; سلاسل كتل; بلوك تشين; عملات مشفرة; عملة مشفرة; أصول افتراضية; عملات رقمية; بيتكوين'),
('technology/blockchain', 'zh', '区块链; 分布式账本; 加密货币; 加密资产; 虚拟资产; 数字货币; 比特币; 金融科技'),

('technology/space', 'en', 'outer space; space technolog*; satellite*; anti-satellite; space debris; space-based'),
('technology/space', 'fr', 'espace extra-atmosphérique; technologies spatiales; satellite*; antisatellite*; débris spatiaux'),
('technology/space', 'es', 'espacio ultraterrestre; tecnologías espaciales; satélite*; antisatélite*; desechos espaciales'),
('technology/space', 'ru', 'космическ* пространств*; космическ* технолог*; спутник*; противоспутников*; космическ* мусор*'),
('technology/space', 'ar', 'فضاء خارجي; تكنولوجيا فضاء; ساتل; سواتل; أقمار صناعية; أقمار اصطناعية; حطام فضائي'),
('technology/space', 'zh', '外层空间; 外空; 太空; 航天技术; 卫星; 空间碎片; 太空碎片')
	) lists(theme, language, terms), pg_catalog.unnest(pg_catalog.string_to_array(terms, ';')) term
) r
ON CONFLICT (name) DO UPDATE SET book = excluded.book;
