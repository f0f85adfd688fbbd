package org.safelight.benchmarks.service;

import org.safelight.benchmarks.engines.Engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process of each side over {@link Engines}; its bytes are in a folder, as in the other shape.
 */
final class Distributed implements Shape {

    private static final int COMMAND_SIDE = PORT + 1;
    private static final int QUERY_SIDE = PORT + 2;
    private static final int FIRST_THUMBNAIL_NODE = PORT + 3;

    private final Path work;
    private final Engines engines;
    private final List<Node> nodes = new ArrayList<>();
    private int thumbnailNodes;

    private Distributed(Path work, Engines engines) {
        this.work = work;
        this.engines = engines;
    }

    static Distributed start(Path work, int thumbnailNodes)
            throws IOException, InterruptedException {
        var shape = new Distributed(work, Engines.open());
        shape.add("command-side", COMMAND_SIDE, Map.of());
        shape.add("query-side", QUERY_SIDE, Map.of());
        shape.add(
                "gateway",
                PORT,
                Map.of(
                        "SAFELIGHT_GATEWAY_COMMAND_SIDE", "http://127.0.0.1:" + COMMAND_SIDE,
                        "SAFELIGHT_GATEWAY_QUERY_SIDE", "http://127.0.0.1:" + QUERY_SIDE));
        for (Node node : shape.nodes) {
            node.awaitReady();
        }
        for (int i = 0; i < thumbnailNodes; i++) {
            shape.addThumbnailNode(Map.of()).awaitReady();
        }
        return shape;
    }

    /** One more node that renders; it has begun to start. */
    Node addThumbnailNode(Map<String, String> settings) throws IOException {
        return add("thumbnail-saga", FIRST_THUMBNAIL_NODE + thumbnailNodes++, settings);
    }

    /** Ends all nodes that render. */
    void endThumbnailNodes() {
        List<Node> ending = nodes.subList(nodes.size() - thumbnailNodes, nodes.size());
        ending.forEach(Node::close);
        ending.clear();
        thumbnailNodes = 0;
    }

    private Node add(String module, int port, Map<String, String> settings) throws IOException {
        var all = new HashMap<>(engines.settings(module));
        all.put("SAFELIGHT_BUCKETS", "filesystem");
        all.put("SAFELIGHT_DATA", work.resolve("data").toString());
        all.putAll(settings);
        Node node = Node.start(module, port, work, all);
        nodes.add(node);
        return node;
    }

    @Override
    public Client client() {
        return Client.of(PORT);
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public void close() {
        nodes.reversed().forEach(Node::close);
        engines.close();
    }
}
