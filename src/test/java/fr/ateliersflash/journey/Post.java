package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.notification.Mails;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/// The mails of the people of the stories, as they would read them.
@TestComponent
class Post {

    private static final Pattern INVITATION = Pattern.compile("/invitations/\\S+");
    private static final int LATEST = 200;

    private final Mails mails;

    Post(Mails mails) {
        this.mails = mails;
    }

    /// The link of the last invitation sent to an address.
    String linkReceivedBy(String address) {
        var mail = mails.all(Long.MAX_VALUE, LATEST).stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
        var link = INVITATION.matcher(mails.read(mail.id()).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
