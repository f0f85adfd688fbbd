package org.safelight.endtoend.application;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The distributed shape: processes of every side behind one gateway, over a real Axon Server and a
 * MongoDB. Only one at a time: there is one Axon Server, and it has one log.
 */
public final class DistributedApplication implements ApplicationUnderTest {

    private final MongoUnderTest mongo = MongoUnderTest.started();
    private final AxonServerUnderTest axonServer = AxonServerUnderTest.required();
    private final Map<String, String> settings;
    private final Map<Side, List<ServiceProcess>> nodes = new EnumMap<>(Side.class);

    private DistributedApplication(Map<Side, Integer> counts, Map<String, String> settings)
            throws IOException {
        this.settings = settings;
        axonServer.empty();
        for (Side side : Side.values()) {
            nodes.put(side, new ArrayList<>());
            for (int i = 0; i < counts.getOrDefault(side, 1); i++) {
                add(side);
            }
        }
    }

    /**
     * An application with an empty log and an empty database, not yet started.
     *
     * @param counts how many processes of a side there are, if not one; there is one gateway
     * @param settings what is set in the environment of every process
     */
    public static DistributedApplication fresh(
            Map<Side, Integer> counts, Map<String, String> settings) throws IOException {
        return new DistributedApplication(counts, settings);
    }

    /** One more process, not yet started; no gateway that was made before knows of it. */
    public ServiceProcess add(Side side) throws IOException {
        return add(side, JavaCommand.of(side));
    }

    /** The same of the next version. */
    public ServiceProcess add(NextVersion next) throws IOException {
        return add(next.side(), next.command());
    }

    /**
     * One more gateway, not yet started, that sends this share of the requests to the first node of
     * a side, and the others to the second; in percent.
     */
    public ServiceProcess addGateway(int first) throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("SAFELIGHT_GATEWAY_COMMAND_SIDE", weighted(Side.COMMAND_SIDE, first));
        environment.put("SAFELIGHT_GATEWAY_QUERY_SIDE", weighted(Side.QUERY_SIDE, first));
        var gateway = new ServiceProcess("gateway", JavaCommand.of(Side.GATEWAY), environment);
        nodes(Side.GATEWAY).add(gateway);
        return gateway;
    }

    private String weighted(Side side, int first) {
        return "%s;weight=%d,%s;weight=%d"
                .formatted(
                        nodes(side).getFirst().address(),
                        first,
                        nodes(side).getLast().address(),
                        100 - first);
    }

    private ServiceProcess add(Side side, List<String> command) throws IOException {
        var environment = new HashMap<>(settings);
        environment.putAll(axonServer.settings());
        environment.putAll(mongo.settingsOf(side));
        if (side == Side.GATEWAY) {
            environment.put("SAFELIGHT_GATEWAY_COMMAND_SIDE", addresses(Side.COMMAND_SIDE));
            environment.put("SAFELIGHT_GATEWAY_QUERY_SIDE", addresses(Side.QUERY_SIDE));
        }
        var node = new ServiceProcess(side.module(), command, environment);
        nodes(side).add(node);
        return node;
    }

    private String addresses(Side side) {
        return nodes(side).stream()
                .map(node -> node.address().toString())
                .collect(Collectors.joining(","));
    }

    /** The processes of one side, whether they run or not. */
    public List<ServiceProcess> nodes(Side side) {
        return nodes.getOrDefault(side, List.of());
    }

    private List<ServiceProcess> all() {
        return nodes.values().stream().flatMap(List::stream).toList();
    }

    /** The log that all of them share. */
    public AxonServerUnderTest log() {
        return axonServer;
    }

    @Override
    public void start() throws IOException {
        for (ServiceProcess node : all()) {
            node.launch();
        }
        all().forEach(ServiceProcess::awaitReady);
    }

    @Override
    public void stop() {
        all().reversed().forEach(ServiceProcess::stop);
    }

    @Override
    public boolean isRunning() {
        return all().stream().allMatch(ServiceProcess::isRunning);
    }

    @Override
    public URI address() {
        return nodes(Side.GATEWAY).getFirst().address();
    }

    @Override
    public String output() throws IOException {
        var text = new StringBuilder();
        for (ServiceProcess node : all()) {
            text.append(node.output());
        }
        return text.toString();
    }

    @Override
    public void close() {
        all().reversed().forEach(ServiceProcess::close);
        mongo.close();
    }
}
