package fr.ateliersflash.account.web;

import org.jspecify.annotations.Nullable;

/// How what people type on one line is read.
final class Typed {

    private Typed() {}

    static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
