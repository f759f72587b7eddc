package fr.ateliersflash.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Why a mail did not leave. Whatever is not about its addressee is tried again: it may be mended here.
public enum Failure {
    /// Nobody has that address (550, 551, 553 to the addressee).
    UNKNOWN_ADDRESS(true),
    /// The mailbox of the addressee takes no more (552).
    FULL(true),
    /// The server wants none of it, from this sender, through this relay or with this content (other 5xx).
    REFUSED(false),
    /// Refused for now (4xx).
    LATER(false),
    /// No answer from the mail server, or not from a mail server.
    UNREACHABLE(false),
    /// The mail server does not know us.
    SIGN_IN(false),
    /// No mail could be made of it.
    UNWRITABLE(true);

    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553);
    private static final int NO_ROOM = 552;
    private static final int FOR_GOOD = 500;
    private static final int LONGEST_ANSWER = 500;

    /// What servers say to an addressee of the sender (5.1.7, 5.1.8) and of their policy (5.7).
    private static final Pattern NOT_OF_THE_ADDRESSEE = Pattern.compile("\\b5\\.(7\\.\\d+|1\\.[78])\\b");

    private final boolean permanent;

    Failure(boolean permanent) {
        this.permanent = permanent;
    }

    /// Whether trying again would change nothing.
    boolean isPermanent() {
        return permanent;
    }

    /// Whether whoever should have been told never will be at that address.
    boolean isOfTheAddressee() {
        return this == UNKNOWN_ADDRESS || this == FULL;
    }

    /// The most precise of the reasons found in an exception and in those it carries.
    static Failure of(Throwable thrown) {
        return chain(thrown).stream()
                .map(Failure::told)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(UNREACHABLE);
    }

    /// What the mail server answered, in its own words; failing that, what went wrong.
    static String answer(Throwable thrown) {
        var all = chain(thrown);
        return all.stream()
                .filter(one -> told(one) != UNREACHABLE)
                .findFirst()
                .or(() -> Optional.of(all.getLast()))
                .map(one -> Objects.requireNonNullElse(
                        one.getMessage(), one.getClass().getSimpleName()))
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_ANSWER)))
                .orElse("");
    }

    private static Failure told(Throwable one) {
        return switch (one) {
            case SMTPAddressFailedException refused -> addressee(refused);
            case SMTPSenderFailedException refused -> of(refused.getReturnCode());
            case SMTPSendFailedException refused -> of(refused.getReturnCode());
            case AuthenticationFailedException _ -> SIGN_IN;
            case AddressException _ -> UNWRITABLE;
            default -> UNREACHABLE;
        };
    }

    private static Failure addressee(SMTPAddressFailedException refused) {
        var code = refused.getReturnCode();
        if (NOT_OF_THE_ADDRESSEE.matcher(String.valueOf(refused.getMessage())).find()) {
            return of(code);
        }
        if (code == NO_ROOM) {
            return FULL;
        }
        return NO_SUCH_ADDRESS.contains(code) ? UNKNOWN_ADDRESS : of(code);
    }

    private static Failure of(int code) {
        return code < FOR_GOOD ? LATER : REFUSED;
    }

    private static List<Throwable> chain(Throwable thrown) {
        var all = new ArrayList<Throwable>();
        Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
        while (!left.isEmpty()) {
            var one = left.pop();
            if (all.contains(one)) {
                continue;
            }
            all.add(one);
            if (one.getCause() != null) {
                left.add(one.getCause());
            }
            if (one instanceof MessagingException mail && mail.getNextException() != null) {
                left.add(mail.getNextException());
            }
        }
        return all;
    }
}
