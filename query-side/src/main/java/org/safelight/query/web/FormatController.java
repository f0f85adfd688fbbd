package org.safelight.query.web;

import org.safelight.contract.media.ImageFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.stream.Stream;

/** Which files can be uploaded, and why others cannot. */
@RestController
@RequestMapping("/api/v1/formats")
final class FormatController {

    private static final Formats FORMATS =
            new Formats(
                    Stream.of(ImageFormat.values())
                            .map(format -> new Accepted(format, format.mediaType()))
                            .toList(),
                    List.of(
                            new Refused(
                                    "HEIC, HEIF, AVIF, JPEG XL",
                                    "There is no decoder for them here yet. Upload a JPEG copy."),
                            new Refused(
                                    "Raw files of cameras",
                                    "They cannot be shown without developing them. Upload the"
                                            + " developed picture."),
                            new Refused("SVG, PDF", "They are documents that can hold programs."),
                            new Refused("Videos", "Safelight keeps photos only.")));

    /** What a format is told by is how the file begins, never its name. */
    record Formats(List<Accepted> accepted, List<Refused> refused) {}

    record Accepted(ImageFormat format, String mediaType) {}

    record Refused(String formats, String reason) {}

    @GetMapping
    Formats formats() {
        return FORMATS;
    }
}
