package fr.ateliersflash.notification;

/// Why a mail is sent, which its last lines say.
public enum MailModel {
    /// One thing that somebody wanted to hear of at once.
    NOTICE,
    /// All that is new to somebody.
    DIGEST,
    /// The copy of an organisation's shared mailbox.
    MAILBOX,
    /// To an address whose owner may have no account.
    INVITATION,
    /// To somebody who no longer sees a dossier, which only a mail can tell them.
    WITHDRAWAL
}
