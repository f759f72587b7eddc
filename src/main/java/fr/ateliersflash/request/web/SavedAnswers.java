package fr.ateliersflash.request.web;

import fr.ateliersflash.request.Completeness;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Saved;
import fr.ateliersflash.request.Written;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// Tells whoever has saved a section what others wrote there: to the page, beside its fields, or to its script.
@Component
class SavedAnswers {

    /// What a script says it is doing when it saves what is being typed.
    static final String MEANWHILE = "meanwhile";

    private final StepPages pages;
    private final Completeness completeness;
    private final Wording wording;
    private final MessageSource messages;
    private final Clock clock;

    SavedAnswers(StepPages pages, Completeness completeness, Wording wording, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.completeness = completeness;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    /// Only the territory can be refused.
    static Saved done(Outcome<Saved> outcome) {
        return switch (outcome) {
            case Outcome.Done<Saved>(var saved) -> saved;
            case Outcome.Refused<Saved>(var refusals) -> throw new IllegalStateException("refused: " + refusals);
        };
    }

    /// The fields whose typing makes no sense.
    static List<String> unreadable(String prefix, BindingResult errors) {
        return errors.getFieldErrors().stream()
                .map(FieldError::getField)
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()).replaceAll("\\[.*", ""))
                .distinct()
                .toList();
    }

    /// What was changed meanwhile by others, under the names of the fields in the form.
    static List<String> contested(Saved saved, String prefix) {
        return saved.contested().keySet().stream().map(field -> prefix + field).toList();
    }

    /// @param prefix what the names of the fields in the form begin with
    void tell(Saved saved, String prefix, BindingResult errors) {
        saved.contested()
                .forEach((field, hand) -> errors.rejectValue(
                        prefix + field, "request.contested", new Object[] {notice(hand), words(saved, field)}, null));
    }

    SavedAnswer of(Saved saved, String prefix, BindingResult errors, Map<String, String> figures) {
        return new SavedAnswer(
                French.time(clock.instant()),
                saved.reading().digests(),
                news(saved, saved.contested(), prefix),
                news(saved, saved.news(), prefix),
                wrong(errors),
                lacks(completeness.in(saved)),
                figures);
    }

    private SavedAnswer.Lacks lacks(Completeness.Lacks here) {
        return new SavedAnswer.Lacks(
                wording.of("request.lacks.count", here.size()),
                Stream.of(group("missing", here.missing()), group("weak", here.weak()))
                        .filter(group -> !group.lacks().isEmpty())
                        .toList());
    }

    private SavedAnswer.Group group(String kind, List<Completeness.Lack> lacks) {
        return new SavedAnswer.Group(wording.of("request.lacks." + kind, lacks.size()), lacks);
    }

    SavedAnswer refused(Reading read, BindingResult errors) {
        return new SavedAnswer(
                French.time(clock.instant()), read.digests(), List.of(), List.of(), wrong(errors), null, Map.of());
    }

    private List<SavedAnswer.FieldNews> news(Saved saved, Map<String, Written> fields, String prefix) {
        return fields.entrySet().stream()
                .map(field -> new SavedAnswer.FieldNews(
                        field.getKey(),
                        prefix + field.getKey(),
                        notice(field.getValue()),
                        saved.values(field.getKey()),
                        labels(saved, field.getKey()),
                        words(saved, field.getKey())))
                .toList();
    }

    private String notice(Written hand) {
        return hand.person().isEmpty()
                ? wording.of("request.hand.unknown")
                : wording.of("request.hand", hand.person(), hand.organisation(), French.moment(hand.at()));
    }

    /// What a field says now: the words of its choices, or its text.
    private String words(Saved saved, String field) {
        return String.join(", ", labels(saved, field));
    }

    private List<String> labels(Saved saved, String field) {
        var values = saved.values(field);
        var choices = pages.choices(saved.step(), field, values).stream()
                .collect(Collectors.toMap(Option::value, Option::label));
        return values.stream().map(value -> choices.getOrDefault(value, value)).toList();
    }

    private List<SavedAnswer.Wrong> wrong(BindingResult errors) {
        return errors.getFieldErrors().stream()
                .map(error -> new SavedAnswer.Wrong(error.getField(), messages.getMessage(error, Locale.FRENCH)))
                .toList();
    }
}
