package fr.ateliersflash.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives error pages what was typed in the form that failed.
@ControllerAdvice(assignableTypes = BasicErrorController.class)
class TypedAnswers {

    private final MessageSource messages;

    TypedAnswers(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("answers")
    List<Answer> answers(HttpServletRequest request) {
        return Answer.of(request, messages);
    }
}
