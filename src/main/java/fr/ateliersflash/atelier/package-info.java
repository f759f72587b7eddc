/// The atelier: what follows the designation of a groupement, from the kick-off meeting to the published sheet. Its
/// phases are opened by acts, never by editing data: [PhaseWorkflow] knows what each one depends on and says why it
/// stays shut; [Course] moves from one to the next, [Papers] keeps the note d'appropriation and the deliverable
/// with their two approvals, [Fieldwork] the visit and the sessions, [RoadMap] the actions that outlive the
/// atelier.
///
/// An atelier goes back one phase at a time, with a reason. Whatever was handed in, held or written stays; the
/// approvals of the note are to be given again when the appropriation or the animation is left that way, those of the
/// deliverable when the restitution is. A suspended atelier resumes where it was, and the days between do not count.
///
/// Sources: the note of the DGALN on the 2021 framework agreement for the phases, their papers and their numbers of
/// days; the public sheet of the scheme for the usual length of three months.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "document",
            "account",
            "request",
            "agreement",
            "assignment",
            "funding",
            "export"
        })
@NullMarked
package fr.ateliersflash.atelier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
