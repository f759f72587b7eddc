package fr.ateliersflash.request.web;

import java.util.List;
import java.util.Map;

/// What a script learns after it has saved what is being typed.
///
/// @param time when it was saved, `14 h 32`
/// @param read the digests to send back with what is typed next
/// @param contested fields that somebody else has changed too: nothing was written over theirs
/// @param news fields that only others have changed
/// @param lacking where what the step still lacks is mended, `#problem`; `lacks` says how much that is
/// @param wrong fields that were left as they were, and why
record SavedAnswer(
        String time,
        Map<String, String> read,
        List<FieldNews> contested,
        List<FieldNews> news,
        List<Wrong> wrong,
        List<String> lacking,
        String lacks) {

    /// @param notice who changed the field, and when
    /// @param values as a form would send them, `words` as one reads them
    record FieldNews(String field, String name, String notice, List<String> values, String words) {}

    record Wrong(String name, String message) {}
}
