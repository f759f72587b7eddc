package fr.ateliersflash.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param address where the application answers, without a slash at the end: links in mails begin with it
@ConfigurationProperties("ateliers")
record NotificationSettings(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue Mail mail) {

    /// @param from who mails come from
    /// @param sent whether this installation sends mails, when it has a server to
    record Mail(
            @DefaultValue("Ateliers flash <ne-pas-repondre@exemple.fr>")
            String from,

            @DefaultValue("true") boolean sent) {}
}
