package fr.ateliersflash.shared;

import org.jspecify.annotations.Nullable;

/// How what people type is kept: never null, without spaces around, without characters that nobody types.
public final class Typed {

    private Typed() {}

    /// Several lines, with one kind of ending.
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n").replace("\u0000", "");
    }

    /// One line.
    public static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
