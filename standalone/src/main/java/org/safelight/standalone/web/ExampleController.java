package org.safelight.standalone.web;

import jakarta.servlet.http.HttpServletRequest;

import org.safelight.standalone.example.Example;
import org.safelight.standalone.example.Examples;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Answers every operation with its example, whoever asks and whatever was sent. */
@RestController
final class ExampleController {

    private static final byte[] UNKNOWN =
            """
            {"type":"/problems/not-found","title":"Not Found","status":404,\
            "detail":"There is no such operation."}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final List<Route> routes;

    ExampleController(Examples examples) {
        routes =
                examples.examples().stream()
                        .map(Route::of)
                        .sorted(
                                Comparator.comparing(
                                        Route::path, PathPattern.SPECIFICITY_COMPARATOR))
                        .toList();
    }

    private record Route(PathPattern path, Example example) {

        static Route of(Example example) {
            return new Route(PathPatternParser.defaultInstance.parse(example.path()), example);
        }

        boolean leads(String method, PathContainer to) {
            String asked = method.equals("HEAD") ? "GET" : method;
            return example.method().equals(asked) && path.matches(to);
        }
    }

    @RequestMapping("/api/v1/**")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return routes.stream()
                .filter(route -> route.leads(request.getMethod(), path))
                .findFirst()
                .map(route -> response(route.example().answer()))
                .orElseGet(ExampleController::unknown);
    }

    private static ResponseEntity<byte[]> response(Example.Answered answer) {
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        return response.body(answer.body());
    }

    private static ResponseEntity<byte[]> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(UNKNOWN);
    }
}
