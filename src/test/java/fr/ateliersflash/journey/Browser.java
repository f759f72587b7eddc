package fr.ateliersflash.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForNavigationOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import fr.ateliersflash.local.Cast;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;

/// The window of somebody who reads pages by their words: fields by their label, buttons and links by what they
/// say.
final class Browser {

    private static final double PATIENCE = Duration.ofSeconds(20).toMillis();
    private static final double PATIENCE_WITH_THE_SERVER =
            Duration.ofSeconds(60).toMillis();
    private static final String SESSION = "ATELIERS";
    private static final String FIELD = "input, textarea, select";
    private static final String PART = "section, article, fieldset";

    private final Page page;
    private final Locator text;
    private final Locator scope;
    private final Incidents incidents;
    private final Path shelf;
    private final Scripts scripts;

    /// @param text where one reads
    /// @param scope where one acts: on the page itself, not on the menu nor the footer
    private Browser(Page page, Locator text, Locator scope, Incidents incidents, Path shelf, Scripts scripts) {
        this.page = page;
        this.text = text;
        this.scope = scope;
        this.incidents = incidents;
        this.shelf = shelf;
        this.scripts = scripts;
    }

    static Browser open(Chromium chromium, String address, Path shelf, Scripts scripts) {
        var context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setJavaScriptEnabled(scripts == Scripts.ON)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setViewportSize(1280, 900));
        setDefaultAssertionTimeout(PATIENCE);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE_WITH_THE_SERVER);
        var page = context.newPage();
        var main = page.getByRole(AriaRole.MAIN);
        return new Browser(page, page.locator("body"), main, Incidents.of(page), shelf, scripts);
    }

    /// Signs in with a demonstration account, `ddt53` or its whole address.
    Browser signInAs(String account) {
        opens("/connexion");
        return identifiesAs(account);
    }

    /// The same, on the sign-in page where one already is.
    Browser identifiesAs(String account) {
        fill("Adresse électronique", account.contains("@") ? account : account + "@exemple.fr");
        fill("Mot de passe", Cast.PASSWORD);
        return press("Se connecter");
    }

    Browser opens(String path) {
        page.navigate(path);
        return this;
    }

    /// Opens a page that must be there.
    Browser reads(String path) {
        var answer = page.navigate(path);
        assertEquals(HttpStatus.OK.value(), answer.status(), path);
        return this;
    }

    /// The title says so first, for those who hear it.
    Browser seesErrors() {
        assertThat(page).hasTitle(Words.startingWith("Erreur –"));
        return sees("à corriger");
    }

    /// Where one is on the site.
    String path() {
        return URI.create(page.url()).getPath();
    }

    /// The part of the page under this heading.
    Browser in(String heading) {
        var title =
                page.locator("h2, h3, legend").filter(new Locator.FilterOptions().setHasText(Words.exactly(heading)));
        var part = scope.locator(PART)
                .filter(new Locator.FilterOptions().setHas(title))
                .last();
        return new Browser(page, part, part, incidents, shelf, scripts);
    }

    /// What a line of the page hides until one unfolds it.
    Browser unfold(String line) {
        var summary = page.locator("summary").filter(new Locator.FilterOptions().setHasText(Words.startingWith(line)));
        var part = scope.locator("details").filter(new Locator.FilterOptions().setHas(summary));
        if (part.getAttribute("open") == null) {
            part.locator("summary").click();
        }
        return new Browser(page, part, part, incidents, shelf, scripts);
    }

    Browser fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /// A date, as a date field wants it.
    Browser fill(String label, LocalDate day) {
        return fill(label, day.toString());
    }

    /// A place: chosen among the proposals where scripts run, understood by the server elsewhere.
    Browser place(String label, String typed, String proposed) {
        if (scripts == Scripts.OFF) {
            return fill(label, typed);
        }
        field(label).pressSequentially(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Words.startingWith(proposed)))
                .click();
        return this;
    }

    /// One answer among those of a question.
    Browser choose(String question, String answer) {
        return tickIn(question, answer);
    }

    Browser tick(String... boxes) {
        for (var box : boxes) {
            check(scope, box);
        }
        return this;
    }

    Browser untick(String box) {
        scope.locator("label")
                .filter(new Locator.FilterOptions().setHasText(Words.startingWith(box)))
                .click();
        return this;
    }

    /// Several answers to a question.
    Browser tickIn(String question, String... boxes) {
        for (var box : boxes) {
            check(group(question), box);
        }
        return this;
    }

    Browser select(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Browser attach(String label, FilePayload file) {
        field(label).setInputFiles(file);
        return this;
    }

    /// Presses a button and waits for the page it leads to.
    Browser press(String button) {
        navigating(button(button)::click);
        return this;
    }

    /// Presses a button that leads nowhere: a script does what it says.
    Browser push(String button) {
        button(button).click();
        return this;
    }

    Browser pressTwice(String button) {
        navigating(button(button)::dblclick);
        return this;
    }

    Browser follow(String link) {
        navigating(link(link)::click);
        return this;
    }

    /// The link of the row of a table that says this.
    Browser followInRow(String words) {
        navigating(rows(words).getByRole(AriaRole.LINK)::click);
        return this;
    }

    /// One of the links of such rows.
    Browser followInRow(String words, String link) {
        var there = new Locator.GetByRoleOptions().setName(Words.somewhere(link));
        navigating(rows(words).getByRole(AriaRole.LINK, there)::click);
        return this;
    }

    /// The rows of tables that say this.
    String rowsSaying(String words) {
        return String.join("\n", rows(words).allInnerTexts());
    }

    Browser back() {
        page.goBack();
        return this;
    }

    Browser sees(String... sentences) {
        for (var sentence : sentences) {
            assertThat(text).containsText(Words.somewhere(sentence), new ContainsTextOptions().setUseInnerText(true));
        }
        return this;
    }

    /// A badge, which writes in capitals.
    Browser seesBadge(String words) {
        assertThat(text.getByText(Words.startingWith(words)).first()).isVisible();
        return this;
    }

    Browser doesNotSee(String sentence) {
        assertThat(text).not().containsText(Words.somewhere(sentence), new ContainsTextOptions().setUseInnerText(true));
        return this;
    }

    /// Whether the page says so now, when it may take time.
    boolean shows(String sentence) {
        return Words.somewhere(sentence).matcher(text.innerText()).find();
    }

    /// What a summary gives for a term.
    String read(String term) {
        return scope.locator("dt")
                .filter(new Locator.FilterOptions().setHasText(Words.exactly(term)))
                .locator("+ dd")
                .innerText();
    }

    /// What the field holds.
    Browser finds(String label, String text) {
        assertThat(field(label)).hasValue(text);
        return this;
    }

    Browser screenshot(String name) {
        return keep(shelf.resolve(scripts == Scripts.ON ? name + ".png" : name + "-sans-script.png"));
    }

    Browser keep(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return this;
    }

    /// Writes what a browser that does not know date fields would let one write.
    Browser write(String label, String text) {
        field(label).evaluate("field => field.type = 'text'");
        return fill(label, text);
    }

    /// What only a hand that goes round the page can do.
    Browser forge(String hiddenField, String value) {
        scope.locator("[name=" + hiddenField + "]").first().evaluate("(field, value) => field.value = value", value);
        return this;
    }

    /// The session is gone from the server; the browser does not know, nor do its scripts.
    Browser losesItsSession() {
        incidents.expect("status of 401");
        incidents.expect("status of 403");
        var everywhere = URI.create(page.url()).resolve("/").toString();
        page.context().addCookies(List.of(new Cookie(SESSION, "0".repeat(32)).setUrl(everywhere)));
        return this;
    }

    /// The network is gone, and the browser complains of it.
    Browser cutOff() {
        incidents.expect("net::ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        return this;
    }

    Browser connected() {
        page.context().setOffline(false);
        return this;
    }

    /// On a screen this wide.
    Browser wide(int pixels) {
        page.setViewportSize(pixels, 900);
        return this;
    }

    /// What the file at this address contains.
    byte[] downloads(String path) {
        var answer = page.request().get(URI.create(page.url()).resolve(path).toString());
        assertEquals(HttpStatus.OK.value(), answer.status(), path);
        return answer.body();
    }

    /// Another tab of the same browser.
    Browser inAnotherTab(String path) {
        var tab = page.context().newPage();
        var main = tab.getByRole(AriaRole.MAIN);
        return new Browser(tab, tab.locator("body"), main, Incidents.of(tab), shelf, scripts).opens(path);
    }

    /// For what words cannot say: the keyboard, the focus, the rules of accessibility.
    Page page() {
        return page;
    }

    Locator field(String label) {
        return scope.getByLabel(Words.startingWith(label)).and(page.locator(FIELD));
    }

    Locator button(String words) {
        return scope.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Words.exactly(words)));
    }

    Locator link(String words) {
        return scope.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Words.startingWith(words)));
    }

    List<String> incidents() {
        return incidents.list();
    }

    void close() {
        page.context().close();
    }

    /// Clicks what one sees, the label: the design system draws the box itself over it.
    private static void check(Locator where, String words) {
        var box = where.getByLabel(Words.startingWith(words));
        if (!box.isChecked()) {
            where.locator("label")
                    .filter(new Locator.FilterOptions().setHasText(Words.startingWith(words)))
                    .click();
        }
        assertThat(box).isChecked();
    }

    private Locator rows(String words) {
        return scope.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(Words.somewhere(words)));
    }

    private Locator group(String question) {
        return scope.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(Words.startingWith(question)));
    }

    /// A form given back with errors has the address of the form that was sent: only the navigation itself tells
    /// them apart, whatever Playwright thinks of waiting for it.
    @SuppressWarnings("deprecation")
    private void navigating(Runnable act) {
        page.waitForNavigation(
                new WaitForNavigationOptions()
                        .setTimeout(PATIENCE_WITH_THE_SERVER)
                        .setWaitUntil(WaitUntilState.LOAD),
                act);
        page.waitForLoadState(LoadState.LOAD);
    }
}
