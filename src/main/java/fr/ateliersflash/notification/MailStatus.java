package fr.ateliersflash.notification;

/// Where a mail stands in the outbox.
public enum MailStatus {
    /// Never to be sent: this installation sends nothing.
    KEPT,
    /// To be sent, now or later.
    WAITING,
    /// In the hands of one instance.
    SENDING,
    SENT,
    /// Refused for good, or tried too often.
    DEAD,
    /// Dead, and seen by an administrator; or withdrawn, with the invitation it carried.
    FILED
}
