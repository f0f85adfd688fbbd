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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= FIRST_PLAIN && c <= LAST_PLAIN;
            if (!plain && !(tabs && c == '\t')) {
                int codePoint = text.codePointAt(i);
                int type = Character.getType(codePoint);
                if (type == Character.UNASSIGNED || type == Character.CONTROL) {
                    return false;
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return true;
    }
}
