package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Settled;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.site.ChangeLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What people read when a page does not exist, when somebody acted before them, when a file is too large. Anything
/// else is ours to mend and goes to the error pages.
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Pattern DOSSIER = Pattern.compile("/(?:demandes|ateliers)/(AF-\\d{4}-\\d{4,}).*");

    /// What PostgreSQL answers when a unique index or an exclusion is broken.
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private final Layouts layouts;
    private final MessageSource messages;
    private final ObjectProvider<ChangeLog> changeLog;

    Failures(Layouts layouts, MessageSource messages, ObjectProvider<ChangeLog> changeLog) {
        this.layouts = layouts;
        this.messages = messages;
        this.changeLog = changeLog;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
        return page("error/404", HttpStatus.NOT_FOUND, Map.of(), request, response);
    }

    @ExceptionHandler
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? notFound(request, response)
                : notUnderstood(request, response);
    }

    /// The address of a form that was refused, opened again: its page is the one above.
    @ExceptionHandler
    ModelAndView unsupported(
            HttpRequestMethodNotSupportedException refused, HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var above = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
        return request.getMethod().equals("GET") && !above.isEmpty()
                ? new ModelAndView("redirect:" + above)
                : page("error/4xx", HttpStatus.METHOD_NOT_ALLOWED, Map.of(), request, response);
    }

    @ExceptionHandler
    ModelAndView settled(Settled settled, HttpServletRequest request, HttpServletResponse response) {
        var page = new SettledPage(settled.why(), settled.back(), Answer.of(request, messages));
        return page("error/settled", HttpStatus.CONFLICT, Map.of("page", page), request, response);
    }

    @ExceptionHandler(WholeForms.Unreadable.class)
    ModelAndView notUnderstood(HttpServletRequest request, HttpServletResponse response) {
        return page("error/4xx", HttpStatus.BAD_REQUEST, Map.of(), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return page("error/413", HttpStatus.CONTENT_TOO_LARGE, Map.of(), request, response);
    }

    /// Two people who do the same thing at once, each unseen by the other, break a constraint on what is unique.
    /// Any other constraint means something that no form lets through.
    @ExceptionHandler
    ModelAndView broken(
            DataIntegrityViolationException violation, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn(
                "Refused by the database: {}",
                violation.getMostSpecificCause().getClass().getSimpleName());
        return TAKEN.contains(sqlState(violation)) ? conflict(request, response) : notUnderstood(request, response);
    }

    @ExceptionHandler({Stale.class, ConcurrencyFailureException.class})
    ModelAndView conflict(HttpServletRequest request, HttpServletResponse response) {
        var reference = reference(request.getRequestURI());
        var conflict = new ConflictPage(
                reference.map(one -> "/demandes/" + one).orElse(null),
                reference.map(this::changes).orElseGet(this::changes),
                Answer.of(request, messages),
                request.getMethod().equals("GET"));
        return page("error/conflict", HttpStatus.CONFLICT, Map.of("page", conflict), request, response);
    }

    private ModelAndView page(
            String view,
            HttpStatus status,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = new ModelAndView(view, status);
        page.addAllObjects(model);
        page.addObject("layout", layouts.layout(request, response));
        return page;
    }

    private static String sqlState(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException refusal && refusal.getSQLState() != null
                ? refusal.getSQLState()
                : "";
    }

    private List<ChangeLog.Change> changes(Reference reference) {
        return Layouts.viewer()
                .flatMap(viewer -> changeLog.stream().findFirst().map(log -> log.latest(reference, viewer)))
                .orElse(List.of());
    }

    /// Elsewhere than on a dossier: what was done in the offices.
    private List<ChangeLog.Change> changes() {
        return Layouts.viewer()
                .flatMap(viewer -> changeLog.stream().findFirst().map(log -> log.latest(viewer)))
                .orElse(List.of());
    }

    private static Optional<Reference> reference(String path) {
        var matcher = DOSSIER.matcher(path);
        return matcher.matches() ? Optional.of(Reference.of(matcher.group(1))) : Optional.empty();
    }

    /// @param back where one sees how things stand
    record SettledPage(Refusal why, String back, List<Answer> answers) {}

    /// @param dossier where to see what changed, null when the address names no dossier
    /// @param changes what was done to it last
    /// @param early whether somebody only opened a page, whose time has not come or has passed
    record ConflictPage(
            @Nullable String dossier, List<ChangeLog.Change> changes, List<Answer> answers, boolean early) {}
}
