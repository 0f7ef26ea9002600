/*
 * The named baseline of `./measure simulation-speed`: the least that a queueing simulation can be. A four-ary heap of (time, kind, customer), exponential draws
 * by inversion, places in a ring, and the mean time alone: no histogram, no laws, no trace, no components.
 *
 *   bare_queue mm1|mm16|chain CUSTOMERS SEED   prints: mean seconds events
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { double time; int32_t kind, customer; } event;

static event *heap;
static int count, capacity;
static uint64_t state[4];

static uint64_t rotated(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

/* xoshiro256++ (Blackman, Vigna 2019). */
static uint64_t next(void)
{
    uint64_t result = rotated(state[0] + state[3], 23) + state[0], t = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = rotated(state[3], 45);
    return result;
}

static double uniform(void) { return ((next() >> 11) + 0.5) * 0x1p-53; }
static double exponential(double mean) { return -mean * log(uniform()); }

static void push(double time, int kind, int customer)
{
    if (count == capacity && !(heap = realloc(heap, (capacity = capacity ? 2 * capacity : 1024) * sizeof *heap)))
        exit(1);
    int hole = count++;
    while (hole > 0) {
        int above = (hole - 1) >> 2;
        if (heap[above].time <= time)
            break;
        heap[hole] = heap[above];
        hole = above;
    }
    heap[hole] = (event){ time, kind, customer };
}

static event pop(void)
{
    event first = heap[0], last = heap[--count];
    int hole = 0;
    for (;;) {
        int child = (hole << 2) + 1;
        if (child >= count)
            break;
        int end = child + 4 < count ? child + 4 : count, least = child;
        for (int other = child + 1; other < end; other++)
            if (heap[other].time < heap[least].time)
                least = other;
        if (heap[least].time >= last.time)
            break;
        heap[hole] = heap[least];
        hole = least;
    }
    if (count)
        heap[hole] = last;
    return first;
}

/* A station: servers, and a ring of customers who wait. */
typedef struct { int free, *ring, head, waiting, size; double mean; } station;

static void come(station *s, int number, double now, int customer)
{
    if (s->free > 0) {
        s->free--;
        push(now + exponential(s->mean), number, customer);
        return;
    }
    if (s->waiting == s->size) {
        int *wider = malloc(2 * s->size * sizeof *wider);
        for (int i = 0; i < s->waiting; i++)
            wider[i] = s->ring[(s->head + i) & (s->size - 1)];
        free(s->ring);
        s->ring = wider;
        s->head = 0;
        s->size *= 2;
    }
    s->ring[(s->head + s->waiting++) & (s->size - 1)] = customer;
}

static void go(station *s, int number, double now)
{
    if (s->waiting == 0) {
        s->free++;
        return;
    }
    int customer = s->ring[s->head];
    s->head = (s->head + 1) & (s->size - 1);
    s->waiting--;
    push(now + exponential(s->mean), number, customer);
}

enum { ARRIVAL = 100, CACHE = 101, STORE = 4 };

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    int chain = !strcmp(argv[1], "chain"), wide = !strcmp(argv[1], "mm16"), customers = atoi(argv[2]);
    uint64_t seed = strtoull(argv[3], NULL, 10);
    for (int i = 0; i < 4; i++) {
        uint64_t z = (seed += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        state[i] = z ^ (z >> 31);
    }
    station stations[5];
    for (int i = 0; i < 5; i++) {
        int servers = chain ? (i == STORE ? 20 : 8) : wide ? 16 : 1;
        stations[i] = (station){ servers, malloc(1024 * sizeof(int)), 0, 0, 1024, chain ? (i == STORE ? 0.040 : 0.010) : 1 };
    }
    double between = chain ? 1 / 2000.0 : wide ? 1 / 14.4 : 1 / 0.8, sum = 0;
    double *since = malloc(customers * sizeof *since);
    long events = 0, done = 0;
    int begun = 0;
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    push(exponential(between), ARRIVAL, 0);
    while (count) {
        event e = pop();
        events++;
        if (e.kind == ARRIVAL) {
            since[begun] = e.time;
            int at = chain ? (int)(next() >> 62) : 0;
            come(&stations[at], at, e.time, begun);
            if (++begun < customers)
                push(e.time + exponential(between), ARRIVAL, 0);
        } else if (e.kind == CACHE && uniform() < 0.2) {
            come(&stations[STORE], STORE, e.time, e.customer);
        } else {
            if (e.kind != CACHE)
                go(&stations[e.kind], e.kind, e.time);
            if (chain && e.kind < STORE) {
                push(e.time + exponential(0.0005), CACHE, e.customer);
            } else {
                sum += e.time - since[e.customer];
                done++;
            }
        }
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%.9f %.6f %ld\n", sum / done, to.tv_sec - from.tv_sec + (to.tv_nsec - from.tv_nsec) / 1e9, events);
    return 0;
}
