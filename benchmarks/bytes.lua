-- For wrk: asks for the paths of a list, each thread beginning elsewhere, and says at the end what
-- came of it, in one line that Wrk reads. Arguments: the list, and a header with its value.
local threads = 0

function setup(thread)
  thread:set("begin", threads * 37)
  threads = threads + 1
end

function init(arguments)
  requests = {}
  for path in io.lines(arguments[1]) do
    table.insert(requests, wrk.format("GET", path, {[arguments[2]] = arguments[3]}))
  end
  at = begin
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %.0f %.0f %d\n",
    summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
