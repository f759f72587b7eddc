package fr.ateliersflash.notification.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.notification.Notice;
import fr.ateliersflash.notification.Notices;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What somebody has been told, and reading it.
@Controller
@RequestMapping("/notifications")
@SignedIn
class NoticeController {

    private static final int ROWS = 25;

    private final Notices notices;
    private final Wording wording;

    NoticeController(Notices notices, Wording wording) {
        this.notices = notices;
        this.wording = wording;
    }

    /// @param readable whether some of those shown are not read
    record NoticesPage(
            List<Line> lines, boolean readable, @Nullable String next) {}

    record Line(
            long id,
            String moment,
            String iso,
            String kind,
            String subject,
            String text,
            @Nullable String reason,
            boolean read) {}

    /// @param read whether the notice after which the page begins is read
    @GetMapping
    ModelAndView list(
            @RequestParam(name = "avant", defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(name = "lues", defaultValue = "false") boolean read,
            Viewer viewer) {
        var found = notices.list(viewer, read, before, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var page = new NoticesPage(
                shown.stream().map(this::line).toList(),
                shown.stream().anyMatch(notice -> !notice.isRead()),
                found.size() > ROWS ? after(shown.getLast()) : null);
        return new ModelAndView("notification/list", Map.of("page", page));
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Viewer viewer) {
        return "redirect:" + notices.open(id, viewer);
    }

    @PostMapping("/lecture")
    String readAll(RedirectAttributes redirect, Viewer viewer) {
        notices.readAll(viewer);
        redirect.addFlashAttribute("flash", "notification.list.readAll.done");
        return "redirect:/notifications";
    }

    private static String after(Notice last) {
        return "/notifications?avant=" + last.id() + "&lues=" + last.isRead();
    }

    private Line line(Notice notice) {
        return new Line(
                notice.id(),
                French.moment(notice.at()),
                notice.at().toString(),
                wording.of("notification.kind", notice.kind()),
                notice.subject(),
                notice.text(),
                notice.reason(),
                notice.isRead());
    }
}
