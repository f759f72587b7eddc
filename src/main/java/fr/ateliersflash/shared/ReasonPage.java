package fr.ateliersflash.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page that asks why before an act, in the words found under `<key>.title`, `.intro`, `.reason` and `.submit`.
///
/// @param action where the form is sent, `back` where one goes who changes their mind
/// @param act as its fact will be named when it mails people, null when it mails nobody
public record ReasonPage(
        String key,
        String action,
        String back,
        List<Refusal> refusals,
        @Nullable String act) {

    public static final String VIEW = "layout/reason";

    public ReasonPage(String key, String action, String back) {
        this(key, action, back, List.of(), null);
    }

    public ReasonPage(String key, String action, String back, List<Refusal> refusals) {
        this(key, action, back, refusals, null);
    }

    public ReasonPage telling(String fact) {
        return new ReasonPage(key, action, back, refusals, fact);
    }
}
