package fr.ateliersflash.request;

import org.jspecify.annotations.Nullable;

/// What tells a request from another beside its place in the queue.
///
/// @param theme its main theme, null while it is not chosen
public record Traits(@Nullable Theme theme, boolean friche) {}
