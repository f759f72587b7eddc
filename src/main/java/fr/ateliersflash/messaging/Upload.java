package fr.ateliersflash.messaging;

import java.io.InputStream;

/// A file on its way in.
///
/// @param name as it was called where it comes from
public record Upload(InputStream content, String name) {}
