package fr.ateliersflash.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What mail servers answer, and what it means.
class FailureTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            550, 550 5.1.1 No such user here,            UNKNOWN_ADDRESS
            553, 553 Mailbox name not allowed,           UNKNOWN_ADDRESS
            552, 552 5.2.2 Over quota,                   FULL
            550, 550 5.7.1 Unable to relay,              REFUSED
            550, 550 5.7.26 Unauthenticated sender,      REFUSED
            550, 550 5.1.8 Bad sender's system address,  REFUSED
            554, 554 5.7.1 Relay access denied,          REFUSED
            451, 451 4.3.0 Try again later,              LATER""", quoteCharacter = '"')
    void isOfTheAddresseeWhenTheServerSaysSo(int code, String answer, Failure failure) throws AddressException {
        var refused = new SMTPAddressFailedException(new InternetAddress("a@exemple.fr"), "RCPT TO", code, answer);
        var sending = new SendFailedException("Invalid Addresses", refused);

        assertThat(Failure.of(sending)).isEqualTo(failure);
        assertThat(failure.isPermanent()).isEqualTo(failure.isOfTheAddressee());
    }

    @ParameterizedTest
    @CsvSource({"550", "551", "553", "552", "554"})
    void isNeverOfTheAddresseeWhenTheSenderOrTheContentIsRefused(int code) throws AddressException {
        var sender = new SMTPSenderFailedException(new InternetAddress("a@exemple.fr"), "MAIL FROM", code, "no");
        var content = new SMTPSendFailedException(".", code, "no", null, null, null, null);

        assertThat(Failure.of(sender)).isEqualTo(Failure.REFUSED);
        assertThat(Failure.of(content)).isEqualTo(Failure.REFUSED);
        assertThat(Failure.REFUSED.isPermanent()).isFalse();
    }
}
