"""A peer in `./measure simulation-speed`: the same systems in SimPy, written as its documentation teaches, with the mean time alone.

    simpy_queue.py mm1|mm16|chain CUSTOMERS SEED   prints: mean seconds events
"""
import random
import sys
import time

import simpy

FLEET, STORE = 4, 4


def visit(env, resource, mean, rng):
    with resource.request() as place:
        yield place
        yield env.timeout(rng.expovariate(1 / mean))


def customer(env, case, stations, rng, tally):
    came = env.now
    if case == "chain":
        yield from visit(env, stations[rng.randrange(FLEET)], 0.010, rng)
        yield env.timeout(rng.expovariate(1 / 0.0005))
        tally[2] += 3
        if rng.random() < 0.2:
            yield from visit(env, stations[STORE], 0.040, rng)
            tally[2] += 1
    else:
        yield from visit(env, stations[0], 1.0, rng)
        tally[2] += 2
    tally[0] += env.now - came
    tally[1] += 1


def arrivals(env, case, rate, customers, stations, rng, tally):
    for _ in range(customers):
        yield env.timeout(rng.expovariate(rate))
        env.process(customer(env, case, stations, rng, tally))


def main():
    case, customers, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(seed)
    env = simpy.Environment()
    sizes = {"mm1": [1], "mm16": [16], "chain": [8] * FLEET + [20]}[case]
    rate = {"mm1": 0.8, "mm16": 14.4, "chain": 2000.0}[case]
    stations = [simpy.Resource(env, capacity=size) for size in sizes]
    tally = [0.0, 0, 0]
    env.process(arrivals(env, case, rate, customers, stations, rng, tally))
    began = time.perf_counter()
    env.run()
    print(f"{tally[0] / tally[1]:.9f} {time.perf_counter() - began:.6f} {tally[2]}")


main()
