package fr.ateliersflash.request.web;

import fr.ateliersflash.request.Completeness;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Saved;
import fr.ateliersflash.request.Step;
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
    private final Wording wording;
    private final MessageSource messages;
    private final Clock clock;

    SavedAnswers(StepPages pages, Wording wording, MessageSource messages, Clock clock) {
        this.pages = pages;
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

    /// @param prefix what the names of the fields in the form begin with
    void tell(Saved saved, String prefix, BindingResult errors) {
        saved.contested()
                .forEach((field, hand) -> errors.rejectValue(
                        prefix + field, "request.contested", new Object[] {notice(hand), words(saved, field)}, null));
    }

    SavedAnswer of(Saved saved, String prefix, BindingResult errors) {
        var lacking = Completeness.inStep(saved.request(), saved.section().step());
        return new SavedAnswer(
                French.time(clock.instant()),
                saved.reading().digests(),
                news(saved, saved.contested(), prefix),
                news(saved, saved.news(), prefix),
                wrong(errors),
                lacking,
                wording.of("request.lacks.count", lacking.size()));
    }

    SavedAnswer refused(Reading read, BindingResult errors) {
        return new SavedAnswer(
                French.time(clock.instant()), read.digests(), List.of(), List.of(), wrong(errors), List.of(), "");
    }

    private List<SavedAnswer.FieldNews> news(Saved saved, Map<String, Written> fields, String prefix) {
        return fields.entrySet().stream()
                .map(field -> new SavedAnswer.FieldNews(
                        field.getKey(),
                        prefix + field.getKey(),
                        notice(field.getValue()),
                        saved.values(field.getKey()),
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
        var choices = choices(saved.section().step(), field);
        return saved.values(field).stream()
                .map(value -> choices.getOrDefault(value, value))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> choices(Step step, String field) {
        return pages.choices(step, field).stream().collect(Collectors.toMap(Option::value, Option::label));
    }

    private List<SavedAnswer.Wrong> wrong(BindingResult errors) {
        return errors.getFieldErrors().stream()
                .map(error -> new SavedAnswer.Wrong(error.getField(), messages.getMessage(error, Locale.FRENCH)))
                .toList();
    }
}
