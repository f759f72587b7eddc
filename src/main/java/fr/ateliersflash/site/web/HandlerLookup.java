package fr.ateliersflash.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds whose address is asked for. Spring tries some three hundred of them, one after the other, when the address
/// holds a reference: this looks first at how each begins, ends and how long it is, which leaves a few to try.
final class HandlerLookup extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, isPlain(path) ? new Asked(request, path) : request);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Asked asked && isElsewhere(info, asked.path)
                ? null
                : super.getMatchingMapping(info, request);
    }

    /// Whether it can be compared with a pattern letter by letter.
    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0;
    }

    private static boolean isElsewhere(RequestMappingInfo info, String path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null
                && patterns.getPatterns().size() == 1
                && !mayBe(patterns.getFirstPattern().getPatternString(), path);
    }

    /// Whether a path begins as a pattern does before its first variable, ends as it does after the last one, and is as
    /// long.
    static boolean mayBe(String pattern, String path) {
        if (pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0) {
            return true;
        }
        int start = pattern.indexOf('{');
        if (start < 0) {
            return pattern.equals(path);
        }
        int end = pattern.length() - pattern.lastIndexOf('}') - 1;
        return path.regionMatches(0, pattern, 0, start)
                && path.regionMatches(path.length() - end, pattern, pattern.length() - end, end)
                && segments(path) == segments(pattern);
    }

    private static int segments(String path) {
        int count = 0;
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            count++;
        }
        return count;
    }

    /// A request whose path and method are at hand.
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;
        private final String method;

        private Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
