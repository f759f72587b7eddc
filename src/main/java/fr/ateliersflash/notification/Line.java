package fr.ateliersflash.notification;

import org.jspecify.annotations.Nullable;

/// One thing told, in a notice or in a mail.
///
/// @param href the page where one goes from there
public record Line(String subject, String text, @Nullable String reason, String href) {}
