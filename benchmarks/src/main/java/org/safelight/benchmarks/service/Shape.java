package org.safelight.benchmarks.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program in one of its shapes, running. */
interface Shape extends AutoCloseable {

    int PORT = 18_431;

    /** What clients talk to. */
    Client client();

    /** Its processes, without engines. */
    List<Node> nodes();

    @Override
    void close();

    /** Resident memory of all processes together, in MiB. */
    default long residentMebibytes() throws IOException {
        long sum = 0;
        for (Node node : nodes()) {
            sum += node.residentMebibytes();
        }
        return sum;
    }

    /** The shape of this name, {@code embedded} or {@code distributed}, ready to answer. */
    static Shape start(String name, Path work) throws IOException, InterruptedException {
        return switch (name) {
            case "embedded" -> embedded(work);
            case "distributed" -> Distributed.start(work, 1);
            default -> throw new IllegalArgumentException("There is no shape " + name);
        };
    }

    private static Shape embedded(Path work) throws IOException, InterruptedException {
        var data = Map.of("SAFELIGHT_DATA", work.resolve("data").toString());
        Node node = Node.start("standalone", PORT, work, data);
        node.awaitReady();
        return new Embedded(Client.of(PORT), List.of(node));
    }

    /** One process over a folder. */
    record Embedded(Client client, List<Node> nodes) implements Shape {

        @Override
        public void close() {
            nodes.forEach(Node::close);
        }
    }
}
