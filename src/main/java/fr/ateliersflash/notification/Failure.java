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
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Why a mail did not leave.
public enum Failure {
    /// Nobody has that address (550, 551, 553).
    UNKNOWN_ADDRESS(true),
    /// The mailbox takes no more (552).
    FULL(true),
    /// Refused for good for another reason (other 5xx).
    REFUSED(true),
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

    private final boolean permanent;

    Failure(boolean permanent) {
        this.permanent = permanent;
    }

    /// Whether trying again would change nothing.
    boolean isPermanent() {
        return permanent;
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
            case SMTPAddressFailedException refused -> byCode(refused.getReturnCode());
            case SMTPSenderFailedException refused -> byCode(refused.getReturnCode());
            case SMTPSendFailedException refused -> byCode(refused.getReturnCode());
            case AuthenticationFailedException _ -> SIGN_IN;
            case AddressException _ -> UNWRITABLE;
            default -> UNREACHABLE;
        };
    }

    private static Failure byCode(int code) {
        if (code < FOR_GOOD) {
            return LATER;
        }
        if (code == NO_ROOM) {
            return FULL;
        }
        return NO_SUCH_ADDRESS.contains(code) ? UNKNOWN_ADDRESS : REFUSED;
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
