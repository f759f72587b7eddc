/// Proposals while somebody types a place, and what a form makes of what was typed. The pages work without the
/// proposals: [Places] resolves the text that a form is sent.
@NamedInterface("web")
@NullMarked
package fr.ateliersflash.territory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
