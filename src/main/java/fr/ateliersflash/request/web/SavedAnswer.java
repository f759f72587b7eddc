package fr.ateliersflash.request.web;

import fr.ateliersflash.request.Completeness;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a script learns after it has saved what is being typed.
///
/// @param time when it was saved, `14 h 32`
/// @param read the digests to send back with what is typed next
/// @param contested fields that somebody else has changed too: nothing was written over theirs
/// @param news fields that only others have changed
/// @param wrong fields that were left as they were, and why
/// @param lacks what the step lacks now, null when nothing was saved
/// @param figures what is drawn from the fields, by the place where it is shown
record SavedAnswer(
        String time,
        Map<String, String> read,
        List<FieldNews> contested,
        List<FieldNews> news,
        List<Wrong> wrong,
        @Nullable Lacks lacks,
        Map<String, String> figures) {

    /// @param notice who changed the field, and when
    /// @param values as a form would send them, `labels` as one reads each of them, `words` all together
    record FieldNews(
            String field, String name, String notice, List<String> values, List<String> labels, String words) {}

    record Wrong(String name, String message) {}

    /// @param title how much the step lacks
    record Lacks(String title, List<Group> groups) {}

    record Group(String title, List<Completeness.Lack> lacks) {}
}
