/// Mails and notices: tells people what happened on their dossiers, and what will soon be due. Nobody calls it: it
/// listens to the facts that acts leave behind, in their transaction, so that nothing is told of an act that was
/// undone. [Announcements] is the table of who is told what; everybody reads it in the application, and by mail at the
/// rhythm each has chosen. Mails go through an outbox: written with the act, they leave afterwards, once.
///
/// What is no act on a dossier has a listener of its own beside [Notices], such as [ExchangeNotices] for messages: it
/// finds whom it reaches with [Hearers] and tells them through [Herald].
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "account",
            "request",
            "review",
            "assignment",
            "funding",
            "messaging",
            "site"
        })
@NullMarked
package fr.ateliersflash.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
