package org.safelight.platform.security;

/**
 * What may stand in the name or the value of a header: characters that Unicode has assigned, and
 * none that control something. The same as {@code StrictHttpFirewall} demands by an expression,
 * which it matches anew whenever a filter asks for a header.
 */
final class HeaderText {

    private static final char FIRST_PLAIN = ' ';
    private static final char LAST_PLAIN = '~';

    private HeaderText() {}

    static boolean isName(String text) {
        return isReadable(text, /* tabs= */ false);
    }

    static boolean isValue(String text) {
        return isReadable(text, /* tabs= */ true);
    }

    private static boolean isReadable(String text, boolean tabs) {
        return isPlain(text)
                || text.codePoints().allMatch(it -> isReadable(it) || (tabs && it == '\t'));
    }

    private static boolean isReadable(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.UNASSIGNED && type != Character.CONTROL;
    }

    /** As nearly every header is. On a copy, and without branches, it is quick for long tokens. */
    private static boolean isPlain(String text) {
        char[] characters = text.toCharArray();
        boolean plain = true;
        for (char it : characters) {
            plain &= it >= FIRST_PLAIN && it <= LAST_PLAIN;
        }
        return plain;
    }
}
