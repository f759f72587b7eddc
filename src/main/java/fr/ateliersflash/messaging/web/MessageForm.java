package fr.ateliersflash.messaging.web;

import fr.ateliersflash.messaging.NewMessage;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.shared.Typed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form of a message.
record MessageForm(
        String text, Set<Party> parties, @Nullable Party awaited, List<MultipartFile> files) {

    MessageForm {
        text = Typed.text(text);
        parties = parties == null ? Set.of() : parties;
        files = files == null
                ? List.of()
                : files.stream().filter(file -> !isAbsent(file)).toList();
    }

    static MessageForm to(Set<Party> parties) {
        return new MessageForm("", parties, null, List.of());
    }

    NewMessage toMessage() {
        var written = EnumSet.noneOf(Party.class);
        written.addAll(parties);
        return new NewMessage(text, written, awaited);
    }

    private static boolean isAbsent(@Nullable MultipartFile file) {
        return file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty();
    }
}
