#!/usr/bin/env bash
# figures.sh - pages and charts as others read them: xmllint, and a browser that draws them.
#
# The pictures in docs/ are what the blocks of docs/figures.md make. The browser (Debian's
# chromium, headless) draws pages in three languages and charts with nasty names, wide and
# narrow; a script that is put into the copy it gets reports what sticks out.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join
. "$(dirname "$0")/../lib/check.sh"

work=$PROPOSALS_CLUSTER/figures
mkdir -p "$work"
trap 'rm -rf "$work"; [ -z "${CLUSTER_DIR:-}" ] || cluster_stop' EXIT
sql -c 'CREATE DATABASE figures'
export PGDATABASE=figures
sql -c 'CREATE EXTENSION proposals'
awk '/^```/ { inside = ($0 == "```sql"); next } inside' "$CLUSTER_TREE/docs/figures.md" >"$work/docs.sql"
cp "$CLUSTER_TREE/demo/statement.txt" "$work/"
(cd "$work" && psql -Xq -v ON_ERROR_STOP=1 -f docs.sql) || exit 1
for chart in lines heat; do
	cmp -s "$work/$chart.svg" "$CLUSTER_TREE/docs/figures-$chart.svg"
	check "docs/figures-$chart.svg is what its page makes" 0 $?
done

# --- pages and charts ---

sql >"$work/log" 2>&1 <<END || { cat "$work/log"; exit 1; }
CREATE TABLE page (id text, body statement);
\\set demo \`cat "$CLUSTER_TREE/demo/statement.txt"\`
INSERT INTO page VALUES ('en', to_statement(:'demo', 'en')),
	('ar', to_statement(E'السيد الرئيس،\\n\\nأولا، ندعم سد الفجوة الرقمية بين البلدان. ثانيا، نعارض الاحتكار والحمائية (UN, 2021). ثالثا، نؤيد المعايير الدولية وحقوق الإنسان.', 'ar')),
	('zh', to_statement(E'主席先生：\\n\\n第一，我们支持缩小数字鸿沟，加强能力建设。第二，我们反对垄断和保护主义。第三，我们支持多边主义和国际规则。', 'zh'));
\\o $work/en.html
SELECT coded_page(body, code(body, 'emtech'), title => 'A <b>title</b> & more') FROM page WHERE id = 'en';
\\o $work/ar.html
SELECT coded_page(body, code(body, 'emtech'), title => 'بيان أمام المجلس') FROM page WHERE id = 'ar';
\\o $work/zh.html
SELECT coded_page(body, code(body, 'emtech'), title => repeat('关于数字鸿沟的发言', 12)) FROM page WHERE id = 'zh';
\\o $work/names.svg
SELECT theme_lines(theme, year, (year * n) % 50, 50, 'خطابات & <speeches>', repeat('A title that is long. ', 20))
  FROM unnest('{تنمية وحقوق,数字鸿沟与人权发展以及国际治理规则的比较研究,<script>alert(1)</script>,WWWWWWWWWWWWWWWWWWWWWWWWWWWWW,a/b_c_d}'::text[]) WITH ORDINALITY t(theme, n), generate_series(1946, 2021) year;
\\o $work/two_hundred.svg
SELECT theme_lines('theme ' || n, year, (year * n) % 97, 'mentions', 'Two hundred') FROM generate_series(1, 200) n, generate_series(2001, 2012) year;
\\o $work/one.svg
SELECT theme_lines('تنمية', 2021, 1000000, 'mentions', 'عنوان طويل للرسم البياني');
\\o $work/actors.svg
SELECT theme_heat(actor, theme, n, m, '谁支持什么')
  FROM unnest('{الجزائر,中华人民共和国,"United Kingdom of Great Britain and Northern Ireland",<b>}'::text[]) WITH ORDINALITY a(actor, n),
	   unnest('{openness/monopoly_of_technology,تنمية وحقوق الإنسان,数字鸿沟与人权发展以及国际治理规则,WWWWWWWWWWWWWWWWWWWW}'::text[]) WITH ORDINALITY t(theme, m);
\\o $work/many.svg
SELECT theme_heat('actor ' || a, repeat('theme ', 5) || n, a * 1000, n * 1000, NULL) FROM generate_series(1, 3) a, generate_series(1, 40) n;
END

if command -v xmllint >/dev/null; then
	for file in "$work"/*.html "$work"/*.svg; do
		check "$(basename "$file") is well-formed, and has no script" '' "$(xmllint --noout --nonet "$file" 2>&1; grep -c '<script' "$file" | grep -v '^0$')"
	done
else
	echo 'skip - well-formedness: no xmllint'
fi

# --- a browser ---

browser=$(command -v chromium) || { echo 'skip - no chromium'; [ $failures = 0 ]; exit; }
draw() {						# page, width, options
	timeout 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
		--window-size="$2,700" "${@:3}" "file://$1" 2>/dev/null
}
# what the script in a copy says of itself
report() {						# file, width
	local script='var out=[],box=document.querySelector("svg"),r=box?box.getBoundingClientRect():{left:0,right:innerWidth,top:0,bottom:1e9};
		document.querySelectorAll(box?"svg text":".text,mark,li,h1,h2,p").forEach(function(e){var b=e.getBoundingClientRect();
		if(b.left<r.left-1||b.right>r.right+1||b.top<r.top-1||b.bottom>r.bottom+1)out.push(e.textContent.slice(0,30))});
		var m=document.querySelector("main");document.title=out.join("; ")+"|"+(m?getComputedStyle(m).direction+" "+m.lang:"svg")'
	if [[ $1 == *.svg ]]; then
		{ echo '<!DOCTYPE html><meta charset="utf-8"><title></title><body style="margin:0">'; cat "$1"; echo "<script>$script</script>"; } >"$work/copy.html"
	else
		awk -v script="$script" '/^<\/body>/ { print "<script>" script "</script>" } { print }' "$1" >"$work/copy.html"
	fi
	draw "$work/copy.html" "$2" --dump-dom | sed -n 's/.*<title>\([^<]*|[^<]*\)<\/title>.*/\1/p' | head -1
}
for width in 1200 500; do
	check "$width pixels: nothing of an English page sticks out" '|ltr en' "$(report "$work/en.html" $width)"
	check "$width pixels: nothing of an Arabic page, which runs from right to left" '|rtl ar' "$(report "$work/ar.html" $width)"
	check "$width pixels: nothing of a Chinese page" '|ltr zh' "$(report "$work/zh.html" $width)"
done
for chart in lines heat names two_hundred one actors many; do
	check "no text of the chart $chart sticks out" '|svg' "$(report "$work/$chart.svg" 1200)"
done
sed 's/>year</>a year that is much too long, as it goes on and on behind the edge of the picture, and further</; s/text-anchor="middle" fill="#444">a year/text-anchor="start" fill="#444">a year/' "$work/lines.svg" >"$work/wrong.svg"
check 'one that did would be seen' 'a year that is much too long, |svg' "$(report "$work/wrong.svg" 1200)"
draw "$work/ar.html" 900 --screenshot="$work/ar.png"
check 'a picture can be made of it' t "$([ "$(stat -c %s "$work/ar.png" 2>/dev/null || echo 0)" -gt 8000 ] && echo t)"
[ $failures = 0 ]
