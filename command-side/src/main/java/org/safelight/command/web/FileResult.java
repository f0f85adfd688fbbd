package org.safelight.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.FileName;
import org.springframework.http.ProblemDetail;

/** What became of one file of several: the status it would have had alone, and its answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileResult(
        FileName fileName,
        int status,
        @JsonUnwrapped @Nullable UploadResult photo,
        @Nullable ProblemDetail problem) {}
