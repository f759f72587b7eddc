package fr.ateliersflash.account.web;

import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Signatures;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The signature that the head of the bureau lends during an absence.
@Controller
@RequestMapping("/delegation-de-signature")
@For(Capacity.HEAD_OF_BUREAU)
class SignatureController {

    private static final String ADDRESS = "redirect:/delegation-de-signature";

    private final Signatures signatures;
    private final Wording wording;

    SignatureController(Signatures signatures, Wording wording) {
        this.signatures = signatures;
        this.wording = wording;
    }

    record SignaturesPage(List<Line> holders, List<Option> candidates, List<Refusal> refusals) {}

    record Line(long id, String name, String dates) {}

    record SignatureForm(
            @NotNull @Nullable Long person,
            @NotNull @Nullable LocalDate from,
            @NotNull @Nullable LocalDate until) {}

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return page(new SignatureForm(null, null, null), List.of(), HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        var person = form.person();
        var from = form.from();
        var until = form.until();
        if (errors.hasErrors() || person == null || from == null || until == null) {
            return page(form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        return switch (signatures.lend(person, from, until, viewer)) {
            case Outcome.Done<Person> _ -> {
                redirect.addFlashAttribute("flash", "account.signature.done");
                yield new ModelAndView(ADDRESS);
            }
            case Outcome.Refused<Person>(var refusals) ->
                page(form, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    @PostMapping("/{person}/retrait")
    String destroy(@PathVariable long person, RedirectAttributes redirect, Viewer viewer) {
        signatures.takeBack(person, viewer);
        redirect.addFlashAttribute("flash", "account.signature.taken");
        return ADDRESS;
    }

    private ModelAndView page(SignatureForm form, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var page = new SignaturesPage(
                signatures.holders(viewer).stream().map(this::line).toList(),
                signatures.candidates(viewer).stream()
                        .map(person -> new Option(String.valueOf(person.id()), person.name()))
                        .toList(),
                refusals);
        return new ModelAndView("account/signatures", Map.of("page", page, "form", form), status);
    }

    private Line line(Person person) {
        return new Line(
                person.id(),
                person.name(),
                wording.of(
                        "account.signature.dates",
                        French.date(Objects.requireNonNull(person.signsFrom())),
                        French.date(Objects.requireNonNull(person.signsUntil()))));
    }
}
