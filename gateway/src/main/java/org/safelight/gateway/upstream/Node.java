package org.safelight.gateway.upstream;

import org.safelight.gateway.settings.NodeAddress;

/** One process of a side. */
record Node(NodeAddress address, Circuit circuit) {}
