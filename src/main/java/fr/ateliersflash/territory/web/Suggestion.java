package fr.ateliersflash.territory.web;

/// A place proposed while one types.
///
/// @param value the code to keep
/// @param label what the field then shows
/// @param hint what helps to tell it from others
record Suggestion(String value, String label, String hint) {}
