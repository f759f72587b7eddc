package fr.ateliersflash.shared;

import java.util.List;

/// The page that asks why before an act, in the words found under `<key>.title`, `.intro`, `.reason` and `.submit`.
///
/// @param action where the form is sent, `back` where one goes who changes their mind
public record ReasonPage(String key, String action, String back, List<Refusal> refusals) {

    public static final String VIEW = "layout/reason";

    public ReasonPage(String key, String action, String back) {
        this(key, action, back, List.of());
    }
}
