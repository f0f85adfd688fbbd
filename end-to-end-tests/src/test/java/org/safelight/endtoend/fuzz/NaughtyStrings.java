package org.safelight.endtoend.fuzz;

import java.util.List;

/** Texts that programs have stumbled over. */
final class NaughtyStrings {

    private static final List<String> TEXTS =
            List.of(
                    " ",
                    "\t\r\n",
                    "\u0000",
                    "a\u0000b",
                    "\uD800",
                    "\uDC00x",
                    "\uFEFF",
                    "\u202Egnp.jpg",
                    "\u200B\u200D",
                    "é́́́́",
                    "Ω≈ç√∫˜µ≤≥÷",
                    "田中さんにあげて下さい",
                    "사회과학원 어학연구소",
                    "👩‍👩‍👧‍👦🏳️‍🌈",
                    "ﷺ",
                    "İıŞş",
                    "null",
                    "undefined",
                    "true",
                    "NaN",
                    "Infinity",
                    "-0",
                    "1e309",
                    "9223372036854775808",
                    "-1",
                    "0x7fffffff",
                    "1,000.5",
                    "2026-02-30T25:61:61Z",
                    "+1000000000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59+18:00",
                    "0000-00-00",
                    "' OR 1=1 --",
                    "\"; DROP TABLE photos; --",
                    "{\"$ne\": null}",
                    "$where: 1",
                    "*\" OR \"*",
                    "NEAR(a b, 1) AND NOT",
                    "../../../../etc/passwd",
                    "..\\..\\windows",
                    "%2e%2e%2f",
                    "%00",
                    "%zz",
                    "%ff%fe",
                    "%",
                    "%u0041",
                    "a|b^c`d",
                    "\u0001\u007f",
                    "a/b/c",
                    "?a=b#c",
                    "&x=1&x=2",
                    "%s%n%d%x",
                    "${jndi:ldap://127.0.0.1/a}",
                    "#{7*7}",
                    "${7*7}",
                    "<script>alert(1)</script>",
                    "<!--#exec cmd=\"ls\"-->",
                    "]]>",
                    "a;b=c",
                    "a b",
                    "a\r\nSet-Cookie: x=y",
                    "http://127.0.0.1:1/",
                    "system:links",
                    "~",
                    ".",
                    "..",
                    "0",
                    "00000000000000000000000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff",
                    "x".repeat(300),
                    "k".repeat(9_000));

    private NaughtyStrings() {}

    static List<String> all() {
        return TEXTS;
    }
}
