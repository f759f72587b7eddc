package fr.ateliersflash.notification;

/// Mails are to be sent, once the transaction that wrote them is over.
record MailsWritten() {}
