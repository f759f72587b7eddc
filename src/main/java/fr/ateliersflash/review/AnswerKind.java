package fr.ateliersflash.review;

/// What a service answers to a remark.
public enum AnswerKind {
    /// It has changed what the remark is about.
    CHANGED,
    /// It explains why nothing changes.
    EXPLAINED
}
