/// The files that people deposit: letters, annexes, notes, deliverables. Each content is stored once, under its
/// SHA-256, in a folder outside the database, for as long as a document has it: what somebody deposited, signed for
/// or read stays what it was; only drafts thrown away are erased. A document is one deposit of a content: under what
/// name, when, by whom.
///
/// A file is what its content says it is, whatever its name claims: PDF, PNG, JPEG, DOCX or ODT, 20 MB at most. It
/// is given back as an attachment under a harmless name.
///
/// Documents are also made here, from pages of `templates/pdf` and `templates/odt` that other modules fill in, and the
/// codes printed on them are read again when they come back signed and scanned.
///
/// Who may read a document is decided by the dossier that holds it: this module has no page of its own.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package fr.ateliersflash.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
