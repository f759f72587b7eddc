package fr.ateliersflash.assignment;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The minutes (procès-verbal) of a cascade as it stood some day: who was asked in which order, until when, what they
/// answered and why. They never change; when the cascade moves on, others are drawn up.
///
/// Their content is a plain text, the same for the same cascade, whose SHA-256 is printed on them: whoever holds the
/// text can compute it again. A line is a heading after `# `, or a label, a tab and what it amounts to, whose further
/// lines begin with a tab.
@Entity
@Table(name = "assignment_minutes")
public class Minutes {

    private static final String HEADING = "# ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private int number;
    private String content;
    private String sha256;
    private Instant establishedAt;
    private String establishedBy;

    @SuppressWarnings("NullAway.Init")
    protected Minutes() {}

    Minutes(long requestId, int number, String content, By by, Instant at) {
        this.requestId = requestId;
        this.number = number;
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.establishedAt = at;
        this.establishedBy = by.person();
    }

    /// What stands under one heading.
    public record Part(String title, List<Fact> facts) {}

    static String write(List<Part> parts) {
        return parts.stream()
                .map(part -> HEADING + part.title() + "\n"
                        + part.facts().stream().map(Minutes::line).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Fact fact) {
        var value = fact.value().replace('\t', ' ').strip().lines().collect(Collectors.joining("\n\t"));
        return fact.label() + "\t" + value + "\n";
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        content.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.startsWith(HEADING)) {
                parts.add(new Part(line.substring(HEADING.length()), new ArrayList<>()));
            } else {
                read(line, parts.getLast().facts());
            }
        });
        return parts;
    }

    private static void read(String line, List<Fact> facts) {
        var tab = line.indexOf('\t');
        if (tab > 0) {
            facts.add(new Fact(line.substring(0, tab), line.substring(tab + 1)));
        } else {
            var last = facts.removeLast();
            facts.add(new Fact(last.label(), last.value() + "\n" + line.substring(tab + 1)));
        }
    }

    /// 1 for the first of a request.
    public int number() {
        return number;
    }

    public String content() {
        return content;
    }

    /// Of the content, 64 hexadecimal digits.
    public String sha256() {
        return sha256;
    }

    public Instant establishedAt() {
        return establishedAt;
    }

    public String establishedBy() {
        return establishedBy;
    }
}
