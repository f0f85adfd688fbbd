package org.safelight.operations.processor.web;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.Processor;
import org.safelight.operations.processor.ProcessorRequests;
import org.safelight.operations.processor.Processors;
import org.safelight.operations.task.web.OperationResource;
import org.safelight.operations.web.AdminPage;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/**
 * What follows the log, in all processes, and what can be asked of it. Every request is answered at
 * once with the operation that carries it out.
 */
@RestController
@RequestMapping("/api/v1/admin/processors")
public final class ProcessorController {

    private final Processors processors;
    private final ProcessorRequests requests;

    ProcessorController(Processors processors, ProcessorRequests requests) {
        this.processors = processors;
        this.requests = requests;
    }

    @GetMapping
    AdminPage<ProcessorResource> processors() {
        return AdminPage.whole(processors.all().stream().map(ProcessorResource::of).toList());
    }

    @GetMapping("/{name}")
    ProcessorResource processor(@PathVariable String name) {
        return ProcessorResource.of(found(name));
    }

    @PostMapping("/{name}/pause")
    ResponseEntity<OperationResource> pause(@PathVariable String name, Principal by) {
        return OperationResource.accepted(requests.pause(found(name), by.getName()));
    }

    @PostMapping("/{name}/start")
    ResponseEntity<OperationResource> start(@PathVariable String name, Principal by) {
        return OperationResource.accepted(requests.start(found(name), by.getName()));
    }

    /** Makes two segments of one; of the largest, where the request does not say which. */
    @PostMapping("/{name}/split")
    ResponseEntity<OperationResource> split(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer segment,
            Principal by) {
        return OperationResource.accepted(requests.split(found(name), segment, by.getName()));
    }

    /** Makes one segment of two; of the smallest, where the request does not say which. */
    @PostMapping("/{name}/merge")
    ResponseEntity<OperationResource> merge(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer segment,
            Principal by) {
        return OperationResource.accepted(requests.merge(found(name), segment, by.getName()));
    }

    /** Fills the idle slot of the view from the log; it takes over when it has caught up. */
    @PostMapping("/{name}/replay")
    ResponseEntity<OperationResource> replay(@PathVariable String name, Principal by) {
        return OperationResource.accepted(requests.replay(found(name), by.getName()));
    }

    /** Lets the slot serve again that has served before. */
    @PostMapping("/{name}/rollback")
    ResponseEntity<OperationResource> rollback(@PathVariable String name, Principal by) {
        return OperationResource.accepted(requests.rollback(found(name), by.getName()));
    }

    private Processor found(String name) {
        return processors
                .find(name)
                .orElseThrow(
                        () ->
                                new Problem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "No process has told of a processor of this name."));
    }
}
