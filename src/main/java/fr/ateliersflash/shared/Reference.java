package fr.ateliersflash.shared;

/// The name of a dossier for everybody who writes or phones about it: `AF-2026-0042`. Any text is a reference; one
/// that names no dossier is simply not found.
public record Reference(String value) {

    public static Reference of(String value) {
        return new Reference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
