curl http://127.0.0.1:4010/__sandbox/faults --data '{"trigger":"error","times":2}'
