package fr.ateliersflash.request;

/// Something that a fiche lacks, and the field where it is mended.
///
/// @param field the name of the field in its section; of the kind of piece, for pieces
/// @param policy what found it, and the key of its words
public record Gap(Kind kind, Step step, String field, String policy) {

    /// How much it matters.
    public enum Kind {
        /// Must be answered before the deposit.
        MISSING,
        /// A letter, which may follow the deposit but not the validation.
        AWAITED,
        /// Answered, but so that the bureau will probably ask for more.
        WEAK
    }
}
